"""Reading a file as values for the rules: PDF, files of office programs, pictures, text."""
