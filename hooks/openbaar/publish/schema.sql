-- What publishing remembers of one site: what its files were like, and what each page asked when it was made.

-- The last build. One row.
CREATE TABLE built (
    environment TEXT NOT NULL,              -- the hash of code, templates and settings (environment.py)
    finished    INTEGER NOT NULL,           -- 1 when all that it read is in the site; 0 when it stopped on the way
    ledger      TEXT NOT NULL               -- the hash of the ledger of addresses that it was held against
);

-- The time in which the settings are right (settings.py; seconds since 1970). One row, or none for always.
CREATE TABLE period (
    begins      REAL NOT NULL,
    ends        REAL NOT NULL
);

-- A file in docs/ as it was last looked at (file_stat.py).
CREATE TABLE source_stat (
    path        TEXT PRIMARY KEY,           -- docs/beslisnotas/2023/x.md
    size        INTEGER NOT NULL,
    mtime       INTEGER NOT NULL,           -- nanoseconds
    ctime       INTEGER NOT NULL,
    read        INTEGER NOT NULL,           -- when it was read
    sha256      TEXT NOT NULL,
    content     TEXT NOT NULL               -- the type of its content, or what it is instead of a file
) WITHOUT ROWID;

-- A file of the site as it was placed, or as it was found to be.
CREATE TABLE site_stat (
    path        TEXT PRIMARY KEY,           -- beslisnotas/2023/x/index.html
    size        INTEGER NOT NULL,
    mtime       INTEGER NOT NULL,
    ctime       INTEGER NOT NULL,
    read        INTEGER NOT NULL,
    sha256      TEXT NOT NULL,
    made_of     TEXT NOT NULL               -- fingerprint of all that it was made of; with the same one it is the same
) WITHOUT ROWID;

-- The site as a whole, as the last build left it. One row.
CREATE TABLE site_tree (
    value       TEXT NOT NULL,              -- of all that stands there (tree_stat.py); empty when it must be looked at
    files       INTEGER NOT NULL,           -- how many files that is
    pages       INTEGER NOT NULL            -- how many of these are pages
);

-- A page or feed, as those below name it.
CREATE TABLE page (
    page        INTEGER PRIMARY KEY,
    path        TEXT NOT NULL UNIQUE        -- in the site
);

-- A question that some page asked (catalogue/asking.py), and what tells its answer from another.
CREATE TABLE question (
    question    INTEGER PRIMARY KEY,
    asked       TEXT NOT NULL UNIQUE,       -- document [["beslisnota", "x"]]
    digest      TEXT NOT NULL
);

-- What the answer was made of: when one of these is touched, the question is asked again.
CREATE TABLE question_key (
    touched     TEXT NOT NULL,              -- document beslisnota/x
    question    INTEGER NOT NULL,
    PRIMARY KEY (touched, question)
) WITHOUT ROWID;
CREATE INDEX question_key_question ON question_key (question);

-- Which page asked what.
CREATE TABLE asked (
    page        INTEGER NOT NULL,
    question    INTEGER NOT NULL,
    PRIMARY KEY (page, question)
) WITHOUT ROWID;
CREATE INDEX asked_question ON asked (question);

-- Pages of which an answer is another since they were made.
CREATE TABLE stale (page INTEGER PRIMARY KEY);

-- A list of generated pages, feeds or overviews (listings.py), which asks like a page. It is in `page` under its name.
CREATE TABLE listing_of (
    name        TEXT PRIMARY KEY,           -- :wetten
    paths       TEXT NOT NULL               -- addresses, paths of feeds, or names (JSON)
);
