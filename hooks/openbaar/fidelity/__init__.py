"""The gate that proves that nothing of a source vanishes on its page. It does not use the parser whose work it checks.

    source -> source_text.py -\
                               compare.py -> what is lost, what stands there twice
    HTML   -> page_text.py   -/

Both sides are brought to one form: marks of markup as signs (``**``, ``-``, ``|``, ``[^1]``), entities as characters,
no white space. In the HTML the marks are put back where its elements are; so a star that is gone without having made
anything is missed just as a letter is.
"""

from openbaar.fidelity.compare import Difference, differences

__all__ = ["Difference", "differences"]
