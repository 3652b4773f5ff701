-- What was found in files, for as long as the code that looked is the same. No value that a rule found is in here: of
-- each finding only the rule, the place, a mask and a keyed hash (leaks/finding.py).

-- A file by its content.
CREATE TABLE inspected (
    sha256      TEXT PRIMARY KEY,
    findings    BLOB NOT NULL               -- packed (leaks/inspecting.py)
) WITHOUT ROWID;
