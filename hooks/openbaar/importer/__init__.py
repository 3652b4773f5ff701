"""A PDF, a Word file or a text -> a draft page, with what is not sure said and never guessed."""
