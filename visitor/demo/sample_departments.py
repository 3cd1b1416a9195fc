"""Owns the departments of the sample municipality: Finnish, Swedish, English, and titles. Pure."""

from __future__ import annotations

TITLES = (
    "asiantuntija",
    "suunnittelija",
    "sihteeri",
    "koordinaattori",
    "palvelupäällikkö",
    "toimistosihteeri",
    "palvelusihteeri",
    "yksikön esihenkilö",
    "erityisasiantuntija",
)

# Finnish | Swedish | English | share of the staff | the department's own titles
_TABLE = """
Kaavoitus|Planläggning|Town planning|6|kaavoitusarkkitehti, kaavasuunnittelija
Rakennusvalvonta|Byggnadstillsyn|Building control|7|rakennustarkastaja, lupa-arkkitehti
Maankäyttö ja tontit|Markanvändning och tomter|Land use and plots|4|maankäyttöinsinööri
Paikkatieto ja mittaus|Geodata och mätning|Geodata and surveying|4|paikkatietoasiantuntija
Kadut ja liikenne|Gator och trafik|Streets and traffic|6|liikenneinsinööri
Viheralueet|Grönområden|Parks and green areas|5|puutarhuri, vihersuunnittelija
Ympäristönsuojelu|Miljövård|Environmental protection|4|ympäristötarkastaja
Ympäristöterveys|Miljöhälsa|Environmental health|4|terveystarkastaja
Vesihuolto|Vattentjänster|Water services|5|vesihuoltoinsinööri
Jätehuolto|Avfallshantering|Waste management|3|jäteneuvoja
Tilapalvelut|Lokalservice|Facilities|8|kiinteistöpäällikkö
Asuntopalvelut|Bostadstjänster|Housing services|4|asuntosihteeri
Joukkoliikenne|Kollektivtrafik|Public transport|3|joukkoliikennesuunnittelija
Pysäköinninvalvonta|Parkeringsövervakning|Parking control|3|pysäköinnintarkastaja
Varhaiskasvatus|Småbarnspedagogik|Early childhood education|20|päiväkodin johtaja, palveluohjaaja
Perusopetus|Grundläggande utbildning|Basic education|20|rehtori, apulaisrehtori
Lukiokoulutus|Gymnasieutbildning|Upper secondary education|7|rehtori, opinto-ohjaaja
Ruotsinkielinen opetus|Svenskspråkig undervisning|Education in Swedish|6|rektor, planerare
Kansalaisopisto|Medborgarinstitutet|Adult education centre|4|suunnittelijaopettaja
Oppilashuolto|Elevvård|Pupil welfare|6|koulukuraattori, koulupsykologi
Nuorisopalvelut|Ungdomstjänster|Youth services|6|nuorisotyöntekijä
Liikuntapalvelut|Idrottstjänster|Sports services|6|liikuntasuunnittelija
Kulttuuripalvelut|Kulturtjänster|Cultural services|4|kulttuurituottaja
Kirjasto|Biblioteket|Library|7|kirjastonhoitaja, informaatikko
Museo|Museet|Museum|3|amanuenssi, museonjohtaja
Ikääntyneiden palvelut|Tjänster för äldre|Services for older people|20|palveluohjaaja, geronomi
Vammaispalvelut|Funktionshindersservice|Disability services|9|sosiaalityöntekijä, palveluohjaaja
Sosiaalipalvelut|Socialservice|Social services|16|sosiaalityöntekijä, sosiaaliohjaaja
Lapsiperheiden palvelut|Tjänster för barnfamiljer|Services for families|9|perhetyöntekijä
Aikuissosiaalityö|Socialarbete för vuxna|Adult social work|8|sosiaalityöntekijä
Maahanmuuttopalvelut|Invandrartjänster|Immigration services|5|kotoutumisohjaaja
Velkaneuvonta|Skuldrådgivning|Debt counselling|2|velkaneuvoja
Työllisyyspalvelut|Sysselsättningstjänster|Employment services|9|omavalmentaja
Elinkeinopalvelut|Näringslivstjänster|Business services|3|yritysneuvoja
Talous|Ekonomi|Finance|6|kirjanpitäjä, taloussuunnittelija
Henkilöstö|Personal|Human resources|5|henkilöstöasiantuntija
Tietohallinto|Dataförvaltning|Information management|5|tietohallintoasiantuntija
Viestintä|Kommunikation|Communications|3|viestintäasiantuntija
Hallinto ja kirjaamo|Förvaltning och registratorskontor|Administration and registry|4|kirjaaja
Hankinnat|Upphandling|Procurement|3|hankinta-asiantuntija
Lakipalvelut|Juridiska tjänster|Legal services|2|kaupunginlakimies
Asiakaspalvelu|Kundservice|Customer service|6|palveluneuvoja
"""


_ROWS = [line.split("|") for line in _TABLE.strip().splitlines()]

DEPARTMENTS = tuple((row[0], row[1], row[2]) for row in _ROWS)
SHARES = tuple(int(row[3]) for row in _ROWS)
OWN_TITLES = tuple(tuple(row[4].split(", ")) for row in _ROWS)
