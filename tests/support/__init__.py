"""What tests build with: small sources, and a whole project in a temporary folder."""
