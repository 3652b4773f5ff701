"""What an id is called, and on which page it is collected."""

import pytest

from openbaar.citations import describe

CASES = [
    ("kst-28638-205", "Kamerstuk 28638, nr. 205", "dossier", "28638", "205"),
    ("kst-36410-VI-8", "Kamerstuk 36410-VI, nr. 8", "dossier", "36410-VI", "8"),
    ("kst-21501-02-2733", "Kamerstuk 21501-02, nr. 2733", "dossier", "21501-02", "2733"),
    ("kst-20042005-28221-E", "Kamerstuk I 2004/05, 28221, nr. E", "dossier", "28221", "E"),
    ("kst-35925-VI-F", "Kamerstuk 35925-VI, nr. F", "dossier", "35925-VI", "F"),
    ("dossier/36410-VI", "Dossier 36410-VI", "dossier", "36410-VI", ""),
    ("BWBR0001854#273g", "artikel 273g Wetboek van Strafrecht", "wet", "Sr", "273g"),
    ("BWBR0005290#658", "artikel 7:658 Burgerlijk Wetboek", "wet", "BW7", "7:658"),
    ("ECLI:NL:HR:2013:29", "ECLI:NL:HR:2013:29", "uitspraak", "2013", ""),
    ("32016R0679", "Algemene verordening gegevensbescherming", "eu", "2016", ""),
    ("32013R1308", "Verordening nr. 1308/2013", "eu", "2013", ""),
    ("31992L0046", "Richtlijn 92/46", "eu", "1992", ""),
    ("32023R1542", "Verordening (EU) 2023/1542", "eu", "2023", ""),
    ("32024R1689", "AI-verordening", "eu", "2024", ""),
    ("52021PC0171", "COM(2021) 171", "eu", "2021", ""),
    ("stb-2021-305", "Staatsblad 2021, 305", "bekendmaking", "2021", ""),
    ("ah-tk-20222023-123", "Aanhangsel Handelingen II 2022/23, nr. 123", "bekendmaking", "2022", ""),
    ("h-tk-20212022-10-5", "Handelingen II 2021/22, nr. 10, item 5", "bekendmaking", "2021", ""),
    ("2024D22834", "Document 2024D22834 van de Tweede Kamer", "bekendmaking", "2024", ""),
    ("iets-anders", "iets-anders", "bekendmaking", "overig", ""),
]


@pytest.mark.parametrize(("id", "label", "group", "group_key", "within"), CASES)
def test_an_id_in_words(id: str, label: str, group: str, group_key: str, within: str) -> None:
    reference = describe(id)
    assert (reference.label, reference.group, reference.group_key, reference.within) == (
        label,
        group,
        group_key,
        within,
    )
