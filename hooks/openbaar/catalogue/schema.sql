-- The catalogue: every fact that pages are made of. This file is the data model: read it first.
--
-- One source in docs/ gives rows of its own, in `source` and in every table that names its `bron`; they are replaced
-- together when the source changes, and nothing else writes them. What holds between sources is asked with a query.
-- Dutch words are those of the front matter. Days are ordinals (Python's date.toordinal), 0 where the day is unknown or
-- there is none; so `ORDER BY dag DESC` is newest first, unknown last.
--
-- Who asks for pages asks the views at the end: they hold what may be seen at the moment in `moment`, and nothing else.

-- A Markdown file in docs/, as it was last read.
CREATE TABLE source (
    bron        INTEGER PRIMARY KEY,        -- its number; all its other rows have it
    path        TEXT NOT NULL UNIQUE,       -- docs/beslisnotas/2023/x.md
    sha256      TEXT NOT NULL,              -- of its bytes
    problems    BLOB                        -- what is wrong with it by itself (packed), NULL when nothing is
);

-- What a source is when it could be read. Two may have the same kind and id: that is a problem, and stops every build.
CREATE TABLE document (
    bron        INTEGER PRIMARY KEY,
    soort       TEXT NOT NULL,              -- beslisnota, kamerbrief, rapport, programma, dossier, pagina
    id          TEXT NOT NULL,              -- the stem of its file
    jaar        TEXT NOT NULL,              -- the folder of its year, or empty
    adres       TEXT NOT NULL,              -- of its page, from the root of the site
    status      TEXT NOT NULL,              -- concept, openbaar, ingetrokken
    nooit       INTEGER NOT NULL,           -- 1 when it was withdrawn before it was public
    opens       REAL,                       -- when it may be seen (seconds since 1970); NULL where no moment is given
    datum       INTEGER NOT NULL,           -- day of the document itself
    openbaar    INTEGER NOT NULL,           -- day of its disclosure
    verschenen  REAL,                       -- when it came (seconds since 1970); NULL where unknown
    gewijzigd   REAL,                       -- when it last came, changed or went, as feeds have it; NULL where unknown
    kst         TEXT NOT NULL,              -- the Kamerstuk that a letter is (kst-28638-233), or empty
    dossier     TEXT NOT NULL,              -- the dossier of that Kamerstuk (28638), or empty
    title       TEXT NOT NULL,
    record      BLOB NOT NULL,              -- the front matter (packed)
    citations   BLOB NOT NULL,              -- every citation in the text (packed)
    spans       BLOB,                       -- where its page gets links for them (packed), NULL where it gets none
    lines       BLOB NOT NULL,              -- on which line the text begins, and on which each key stands (packed)
    body        TEXT NOT NULL,              -- the text below the front matter, without comments
    tekst       TEXT NOT NULL,              -- the hash of that text, as the ledger of addresses has it (ledger.py)
    wijzigingen INTEGER NOT NULL,           -- how many changes after publication it tells of
    shown       TEXT NOT NULL               -- fingerprint of all that other pages can show of it
);
CREATE INDEX document_ref ON document (soort, id);
CREATE INDEX document_adres ON document (adres);
CREATE INDEX document_jaar ON document (jaar, soort);
CREATE INDEX document_day ON document (soort, datum, adres);
CREATE INDEX document_openbaar ON document (soort, openbaar);
CREATE INDEX document_status ON document (status, gewijzigd DESC, adres DESC);
CREATE INDEX document_came ON document (verschenen DESC, adres);
CREATE INDEX document_new ON document (soort, gewijzigd DESC, adres);
CREATE INDEX document_opens ON document (opens);
-- (A query that is to use one of these two says `<> ''` as well.)
CREATE INDEX document_kst ON document (kst) WHERE kst <> '';
CREATE INDEX document_dossier ON document (dossier) WHERE dossier <> '';

-- A key of the front matter that names another document.
CREATE TABLE relation (
    bron        INTEGER NOT NULL,
    plaats      INTEGER NOT NULL,           -- the author's order
    sleutel     TEXT NOT NULL,              -- kamerbrief, bij, reactie_op, reacties, programmas, vervangen_door
    soort       TEXT NOT NULL,              -- kind and id of what is named; it may not be there
    id          TEXT NOT NULL
);
CREATE INDEX relation_bron ON relation (bron);
CREATE INDEX relation_naar ON relation (soort, id, sleutel);

-- An official number in the front matter: of the Kamerstuk or the Aanhangsel that a letter is, of one that a memo stands
-- at, or of Kamervragen that either is about.
CREATE TABLE number (
    bron        INTEGER NOT NULL,
    plaats      INTEGER NOT NULL,
    nummer      TEXT NOT NULL,              -- kst-28638-233, ah-tk-20232024-1244, 2024Z01234
    dossier     TEXT NOT NULL,              -- of a Kamerstuk, or empty
    eigen       INTEGER NOT NULL            -- 1 for a letter, 0 for a memo
);
CREATE INDEX number_bron ON number (bron);
CREATE INDEX number_nummer ON number (nummer);
CREATE INDEX number_dossier ON number (dossier) WHERE dossier <> '';

-- A thing that a text cites for sure, each once. What a document is itself (its own Kamerstuk) it does not cite.
CREATE TABLE citation (
    bron        INTEGER NOT NULL,
    cited       TEXT NOT NULL,              -- kst-28638-205, BWBR0001854#273g, ECLI:NL:HR:2016:2022
    groep       TEXT NOT NULL,              -- dossier, wet, uitspraak, eu, bekendmaking
    sleutel     TEXT NOT NULL,              -- which dossier or law, or the year of what is cited whole
    anker       TEXT NOT NULL,              -- the anchor of a number or an article there, or the name of a page of its own
    dag         INTEGER NOT NULL,           -- datum and adres of the document, which give the order of who cites
    adres       TEXT NOT NULL
);
CREATE INDEX citation_bron ON citation (bron);
CREATE INDEX citation_cited ON citation (cited, dag DESC, adres);
CREATE INDEX citation_groep ON citation (groep, sleutel, anker, dag DESC, adres, bron, cited);

-- A document in a list that goes by date (catalogue/listing.py says which lists there are and how they are called).
CREATE TABLE listing (
    bron        INTEGER NOT NULL,
    lijst       TEXT NOT NULL,              -- soort/beslisnota/2023, datum/2023-10, programma/x/rapport, grond/5.1.2e …
    dag         INTEGER NOT NULL,           -- the day by which the list goes
    adres       TEXT NOT NULL               -- documents of one day stand by address
);
CREATE INDEX listing_bron ON listing (bron);
CREATE INDEX listing_lijst ON listing (lijst, dag DESC, adres);

-- A unit of government that a document comes from: a ministry, or a part of one.
CREATE TABLE unit (
    bron        INTEGER NOT NULL,
    keten       INTEGER NOT NULL,           -- 0 for the leading ministry and its parts, from 1 on for each that joined it
    plaats      INTEGER NOT NULL,           -- within these: 0 for the largest
    slug        TEXT NOT NULL,              -- jenv-directie-wetgeving
    naam        TEXT NOT NULL,              -- as this document spells it
    ministerie  INTEGER NOT NULL,           -- 1 for a ministry
    onder       TEXT NOT NULL,              -- the slug of the unit just above it, or empty
    dag         INTEGER NOT NULL,           -- datum and adres of the document: the newest one says how a unit is spelled
    adres       TEXT NOT NULL
);
CREATE INDEX unit_bron ON unit (bron);
CREATE INDEX unit_slug ON unit (slug, dag DESC, adres);
CREATE INDEX unit_onder ON unit (onder, slug, bron);

-- A keyword of a document.
CREATE TABLE keyword (
    bron        INTEGER NOT NULL,
    plaats      INTEGER NOT NULL,
    slug        TEXT NOT NULL,              -- kunstmatige-intelligentie
    woord       TEXT NOT NULL,              -- as this document spells it
    dag         INTEGER NOT NULL,           -- datum and adres of the document: the newest one says how a keyword is spelled
    adres       TEXT NOT NULL
);
CREATE INDEX keyword_bron ON keyword (bron);
CREATE INDEX keyword_slug ON keyword (slug, dag DESC, adres);

-- A document for the harvest by the national search portal (catalogue/harvest.py).
CREATE TABLE harvest (
    bron        INTEGER NOT NULL,
    infocat     TEXT NOT NULL,              -- number of its category (006), or empty when it is not told of
    jaar        TEXT NOT NULL,              -- the folder of its year
    files       INTEGER NOT NULL,           -- how many files of it are fetched
    loc         TEXT NOT NULL               -- where the document itself is: a path in the site, or an address elsewhere
);
CREATE INDEX harvest_bron ON harvest (bron);
CREATE INDEX harvest_year ON harvest (infocat, jaar);

-- The marks of withheld passages in a text, by the ground that they name.
CREATE TABLE mark (
    bron        INTEGER NOT NULL,
    grond       TEXT NOT NULL,              -- 5.1.2e, or geen
    aantal      INTEGER NOT NULL
);
CREATE INDEX mark_bron ON mark (bron);

-- A recommendation of a report.
CREATE TABLE recommendation (
    bron        INTEGER NOT NULL,
    plaats      INTEGER NOT NULL,
    nummer      INTEGER NOT NULL
);
CREATE INDEX recommendation_bron ON recommendation (bron);

-- What a letter answers to a recommendation.
CREATE TABLE reaction (
    bron        INTEGER NOT NULL,
    plaats      INTEGER NOT NULL,
    rapport     TEXT NOT NULL,              -- id of the report
    nummer      INTEGER NOT NULL,           -- of the recommendation
    standpunt   TEXT NOT NULL,              -- the stance, or empty
    anker       TEXT NOT NULL               -- where on the page of the letter, as the editor says, or empty
);
CREATE INDEX reaction_bron ON reaction (bron);
CREATE INDEX reaction_rapport ON reaction (rapport, nummer);

-- The publisher of a report.
CREATE TABLE publisher (
    bron        INTEGER NOT NULL,
    slug        TEXT NOT NULL,
    naam        TEXT NOT NULL
);
CREATE INDEX publisher_bron ON publisher (bron);
CREATE INDEX publisher_slug ON publisher (slug);

-- A file that a document names in `bestanden`.
CREATE TABLE attachment (
    bron        INTEGER NOT NULL,
    plaats      INTEGER NOT NULL,
    path        TEXT NOT NULL               -- docs/beslisnotas/2023/nota.pdf
);
CREATE INDEX attachment_bron ON attachment (bron);
CREATE INDEX attachment_path ON attachment (path);

-- A link within the site in a text.
CREATE TABLE link (
    bron        INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    target      TEXT NOT NULL,              -- path in docs/
    anchor      TEXT NOT NULL,              -- or empty
    plaats      BLOB NOT NULL               -- where in the text it stands (packed)
);
CREATE INDEX link_bron ON link (bron);
CREATE INDEX link_target ON link (target);

-- A place on a page that links may lead to.
CREATE TABLE anchor (
    bron        INTEGER NOT NULL,
    anchor      TEXT NOT NULL,
    PRIMARY KEY (bron, anchor)
) WITHOUT ROWID;

-- A former address of a page.
CREATE TABLE former_address (
    bron        INTEGER NOT NULL,
    plaats      INTEGER NOT NULL,
    adres       TEXT NOT NULL,
    unfit       INTEGER NOT NULL            -- 1 when no page can have had it, or the site itself needs it
);
CREATE INDEX former_address_bron ON former_address (bron);
CREATE INDEX former_address_adres ON former_address (adres);

-- A place in the site that a page, an attachment or a former address takes, without capitals and accents.
CREATE TABLE place (
    bron        INTEGER NOT NULL,
    place       TEXT NOT NULL               -- beslisnotas/2023/x/index.html
);
CREATE INDEX place_bron ON place (bron);
CREATE INDEX place_place ON place (place);

-- The corrections by the editor of what a text cites wrongly (geciteerd_als).
CREATE TABLE correction (
    bron        INTEGER NOT NULL,
    wrong       INTEGER NOT NULL,           -- 1 when the text does not cite one of them, or one leads nowhere
    written     BLOB NOT NULL               -- what the text cites as its words have it (packed)
);
CREATE INDEX correction_bron ON correction (bron);

-- What the rules on leaks found in the keys and the text of a page, and would stop publication: never the value.
CREATE TABLE finding (
    bron        INTEGER NOT NULL,
    rule        TEXT NOT NULL,              -- its name (leaks/rules/)
    page        INTEGER NOT NULL,           -- 0: a page of this site has no pages
    line        INTEGER NOT NULL,
    mask        TEXT NOT NULL,              -- the value as it may be told
    match       TEXT NOT NULL,              -- its hash, keyed with the source
    until       TEXT NOT NULL               -- the last day on which it counts (ISO); empty for always
);
CREATE INDEX finding_bron ON finding (bron);

-- When what two reviewers let through ends (leaks/waivers.py; seconds since 1970).
CREATE TABLE waiver (
    path        TEXT PRIMARY KEY,
    ends        REAL NOT NULL
);

-- Every other file in docs/.
CREATE TABLE file (
    path        TEXT PRIMARY KEY,
    size        INTEGER NOT NULL,           -- bytes
    sha256      TEXT NOT NULL,              -- empty for what is no ordinary file
    content     TEXT                        -- the type of its content (file_types.py); or what it is instead of a file
);

-- At which moment the views look (seconds since 1970), and whether drafts may be seen. One row.
CREATE TABLE moment (
    now         REAL NOT NULL,
    preview     INTEGER NOT NULL
);

-- What may be seen. `visibility` has the names of catalogue/visibility.py. (The moment is asked for by itself, so that it
-- is looked up once a query and not once a row.)
CREATE VIEW shown_document AS
SELECT d.*, CASE
        WHEN d.status = 'concept' THEN 'CONCEPT'
        WHEN d.nooit THEN 'NOOIT'
        WHEN d.opens > (SELECT now FROM moment) THEN 'EMBARGO'
        WHEN d.status = 'ingetrokken' THEN 'INGETROKKEN'
        ELSE 'OPENBAAR'
    END AS visibility
FROM document d
WHERE (SELECT preview FROM moment)
    OR (d.status <> 'concept' AND NOT d.nooit AND (d.opens IS NULL OR d.opens <= (SELECT now FROM moment)));

-- The same with the paths of its sources.
CREATE VIEW shown AS SELECT d.*, s.path FROM shown_document d JOIN source s USING (bron);

-- What may be seen and has its text: no tombstones.
CREATE VIEW standing AS SELECT * FROM shown WHERE visibility <> 'INGETROKKEN';

-- The letter that is a Kamerstuk: of a withdrawn letter and the one that replaces it, the second.
CREATE VIEW shown_letter AS
SELECT bron, soort, id, kst, dossier FROM (
    SELECT bron, soort, id, kst, dossier, ROW_NUMBER() OVER (
        PARTITION BY dossier, kst
        ORDER BY status = 'ingetrokken', CASE WHEN status = 'ingetrokken' THEN path END, path DESC
    ) AS rang FROM shown WHERE dossier <> '' AND kst <> ''
) WHERE rang = 1;

-- Memos at a Kamerstuk.
CREATE VIEW shown_at_number AS
SELECT n.nummer, n.dossier, d.bron, d.soort, d.id, d.datum, d.adres
FROM number n JOIN shown_document d ON d.bron = n.bron WHERE NOT n.eigen AND n.dossier <> '';

-- Relations of which both ends may be seen. Each end has a row in `shown`.
CREATE VIEW shown_relation AS
SELECT r.plaats, r.sleutel,
    van.soort AS van_soort, van.id AS van_id, van.bron AS van_bron, van.visibility AS van_visibility,
    van.openbaar AS van_openbaar,
    naar.soort AS naar_soort, naar.id AS naar_id, naar.bron AS naar_bron, naar.datum AS naar_datum
FROM relation r
JOIN shown_document van ON van.bron = r.bron
JOIN shown_document naar ON naar.soort = r.soort AND naar.id = r.id
WHERE NOT (van.visibility = 'INGETROKKEN' AND r.sleutel = 'reacties');

-- The register of reactions, a line for each answer of a letter to a recommendation, and for each recommendation that has
-- none. A line stands under its report, or under the letter that answers where the report does not show that
-- recommendation (`groep` is the source of either). `genoemd` is the id of the report also where it may not be shown.
CREATE VIEW register_line AS
SELECT report.bron AS groep, report.bron AS rapport, report.id AS genoemd, r.nummer, r.plaats, r.standpunt,
    brief.bron AS brief, brief.id AS brief_id, brief.datum AS brief_dag
FROM reaction r
JOIN standing brief ON brief.bron = r.bron
JOIN standing report ON report.soort = 'rapport' AND report.id = r.rapport
WHERE EXISTS (SELECT 1 FROM recommendation a WHERE a.bron = report.bron AND a.nummer = r.nummer)
UNION ALL
SELECT brief.bron, NULL, r.rapport, r.nummer, r.plaats, r.standpunt, brief.bron, brief.id, brief.datum
FROM reaction r
JOIN standing brief ON brief.bron = r.bron
WHERE NOT EXISTS (
    SELECT 1 FROM standing report JOIN recommendation a ON a.bron = report.bron
    WHERE report.soort = 'rapport' AND report.id = r.rapport AND a.nummer = r.nummer)
UNION ALL
SELECT report.bron, report.bron, report.id, a.nummer, a.plaats, NULL, NULL, '', NULL
FROM recommendation a
JOIN standing report ON report.bron = a.bron
WHERE NOT EXISTS (
    SELECT 1 FROM reaction r JOIN standing brief ON brief.bron = r.bron WHERE r.rapport = report.id AND r.nummer = a.nummer);

-- Citations by documents with a text.
CREATE VIEW shown_citation AS
SELECT c.*, d.soort, d.id FROM citation c JOIN shown_document d ON d.bron = c.bron
WHERE d.visibility <> 'INGETROKKEN';

-- Lists of documents with a text.
CREATE VIEW shown_listing AS
SELECT l.*, d.soort, d.id FROM listing l JOIN shown_document d ON d.bron = l.bron
WHERE d.visibility <> 'INGETROKKEN';

-- What is harvested now.
CREATE VIEW shown_harvest AS
SELECT h.*, d.soort, d.id FROM harvest h JOIN shown_document d ON d.bron = h.bron
WHERE h.infocat <> '' AND d.visibility = 'OPENBAAR';
