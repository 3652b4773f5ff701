"""What must not leave the building: rules over what was read of a file or a text, the reading itself, and waivers."""
