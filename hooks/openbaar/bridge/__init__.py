"""The only code that knows MkDocs: it turns MkDocs' events into calls of the core and hands over what comes back."""
