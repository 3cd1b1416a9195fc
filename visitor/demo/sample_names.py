"""Owns the names from which the sample directory is drawn, the common ones first. Pure."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FINNISH_GIVEN = _words("""
Maria Anne Päivi Tuula Ritva Leena Pirjo Sari Minna Marja Tiina Riitta Anna Pirkko Johanna Kirsi
Marjo Heidi Satu Eija Jaana Katja Sanna Susanna Hanna Laura Mari Merja Anneli Jenni Niina Emilia
Heli Mervi Outi Kaisa Sirpa Arja Tarja Elina Noora Maija Aino Katri Essi Hilkka Suvi Salla
Krista Veera Riikka Taina Ulla Birgitta Hannele Kristiina Anniina Iida Jonna Mirja Oona Pauliina
Raija Saara Sinikka Sofia Terhi Tuija Venla Virpi Jari Timo Juha Mika Kari Antti Jukka Matti
Markku Pekka Marko Mikko Petri Janne Jorma Heikki Hannu Ari Sami Seppo Pasi Tero Ville Tomi
Harri Jouni Kimmo Esa Erkki Juhani Toni Lauri Teemu Jani Risto Olli Eero Aleksi Jaakko Joonas
Niko Henri Veikko Vesa Raimo Kalle Tapio Arto Otto Eetu Onni Väinö Yrjö Ilkka Sakari Urho Eeli
Pentti Rauno Reijo Simo Tuomas Tuomo Urpo Valtteri Anna-Liisa Anna-Maija Marja-Leena Eeva-Liisa
Anna-Kaisa Marja-Liisa Ulla-Maija Juha-Pekka Veli-Matti Jukka-Pekka Olli-Pekka Eeva-Maria
Kirsi-Marja Suvi-Tuuli Veli-Pekka Hanna-Mari Pirjo-Riitta
""")

SWEDISH_GIVEN = _words("""
Anna Eva Maria Karin Kristina Lena Sara Kerstin Emma Ingrid Marie Malin Jenny Birgitta Annika
Gunilla Susanne Åsa Linda Camilla Ulrika Monica Carina Johanna Sofia Hanna Ida Elin Helena Siv
Benita Majvor Gun-Britt Ann-Christin Ann-Sofi Carita Solveig Viveka Ebba Märta Åse Göta Lars
Anders Mikael Johan Per Erik Jan Fredrik Hans Bengt Mats Magnus Patrik Stefan Björn Thomas
Henrik Kenneth Göran Håkan Åke Jörgen Ulf Leif Niklas Kaj Bo-Göran Jan-Erik Karl-Johan Nils-Erik
Sven-Olof Östen Märten Rasmus Sebastian Oskar Axel Viktor Casper Christoffer
""")

OTHER_GIVEN = _words("""
Ahmed Fatima Mohamed Amina Olga Svetlana Irina Natalia Anastasia Aleksandr Sergei Dmitri Nguyen
Thi Ayan Hodan Zeynep Mehmet José Zoë Chloé Renée Agnieszka Łukasz Małgorzata Jürgen Ásta Þórunn
Guðrún Sigríður Máret Áile Niillas Ánte Kateryna Oleksandr Oksana Piret Kristjan Ülle
""")

FINNISH_FAMILY = _words("""
Virtanen Korhonen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen
Lehtinen Saarinen Salminen Heinonen Niemi Heikkilä Kinnunen Salonen Turunen Salo Laitinen
Tuominen Rantanen Karjalainen Jokinen Mattila Savolainen Lahtinen Ahonen Ojala Leppänen Kallio
Leinonen Väisänen Hiltunen Miettinen Aaltonen Pitkänen Manninen Hakala Koivisto Anttila
Laaksonen Räsänen Hirvonen Lehto Mustonen Laakso Rissanen Toivonen Aalto Niskanen Peltonen
Pulkkinen Räty Kettunen Seppälä Hänninen Lappalainen Kärkkäinen Partanen Lampinen Kemppainen
Sipilä Harju Hytönen Kokkonen Oksanen Tikkanen Vainio Immonen Halonen Ikonen Nurmi Moilanen
Suominen Sallinen Pesonen Nousiainen Kauppinen Vartiainen Ylönen Väänänen Häkkinen Parviainen
Pääkkönen Räikkönen Ruotsalainen Juntunen Huttunen Tervo Uusitalo Alanen Luoma Koponen Myllymäki
Martikainen Eskelinen Hakkarainen Honkanen Hyvönen Julkunen Kainulainen Kankaanpää Keränen
Kiviniemi Kujala Kuusisto Latvala Lindroos Luukkonen Malinen Matikainen Mikkola Mäenpää Määttä
Mölsä Mönkkönen Nevalainen Nyyssönen Nykänen Näätänen Paananen Pajunen Palomäki Pasanen Pelkonen
Perälä Pirinen Pöllänen Pöyhönen Pöysti Rautio Rautiainen Riihimäki Ronkainen Ruuska
Saastamoinen Santala Sihvonen Siltanen Soininen Sorsa Summanen Taskinen Tolonen Tolvanen
Törmänen Törrönen Uotila Vanhanen Varis Vehviläinen Venäläinen Viitanen Viljanen Vilkuna
Voutilainen Vuori Vuorinen Vähämäki Väyrynen Yli-Korpela Yrjölä Äijälä Ääri Åkerblom Öhman
Härkönen Häyrynen Häyhä Hölttä Höglund Haapasalo Ala-Mäkelä Yli-Tuomi Ylä-Outinen
""")

# With endings these make the rarer names: Koivula, Koivuniemi, Mäntylä, Mäntysaari ...
FINNISH_STEMS_BACK = _words("""
Koivu Aho Korpi Kuusi Honka Haapa Paju Pihlaja Lahti Saari Ranta Salmi Joki Koski Suo Niitty
Pelto Halla Routa Tuuli Ukko Kangas Harju Vuori Kallio Louhi Hauta Kotka Joutsen Karhu Susi
Kurki Varpus Hauki Ahven Siika Rauta Kulta Hopea Tuomi Raita Kataja Suvi Talvi Oja Lato Talo
Tupa Aitta Sauna Riihi Rauha Toivo Onni Taimi Alho Luoto Kari Kaarna Tasku Marja
""")

FINNISH_ENDINGS_BACK = _words("""
la nen niemi mäki lahti järvi maa ranta saari salo oja aho
""")

FINNISH_STEMS_FRONT = _words("""
Mänty Leppä Pyy Metsä Kesä Syys Yö Hyvä Pitkä Väli Ylä Häyhä Jänis Kärppä Lehmä Mylly Mäyrä
Mökki Nätti Näsi Pöyry Pöyhö Ryty Räme Sänki Särki Syvä Tyrni Tähti Vähä Vänttä Äyräs Hyöky Kivi
Lehti Niini Siili Terho Viini Virpi Kielo Helmi Peni Vesi Heinä Keto Hirvi
""")

FINNISH_ENDINGS_FRONT = _words("""
lä nen niemi mäki lahti järvi maa ranta saari salo oja aho
""")

SWEDISH_FAMILY = _words("""
Johansson Andersson Karlsson Nyman Lindholm Eriksson Lindström Sjöberg Nylund Gustafsson
Holmberg Lindqvist Backman Söderholm Blomqvist Lindberg Westerlund Sundström Nordström Berg
Forsman Sandström Nyberg Wikström Söderström Björklund Henriksson Åberg Öberg Ekholm Enqvist
Fagerström Forsström Granlund Grönroos Hägglund Hellström Högström Isaksson Jansson Kronqvist
Kullberg Lönnqvist Mannerström Mattsson Mårtensson Nordlund Norrgård Nygård Österberg Österholm
Östman Påwals Rosenqvist Rönnberg Sjöblom Sjöström Skogster Smeds Snellman Ståhlberg Stenbäck
Strandberg Ström Sundqvist Svartström Thesleff Törnqvist Wahlroos Westermarck Widjeskog Åkerman
Ånäs Ödman Öst Ehrström Grankulla Kjærgaard
""")

SWEDISH_FIRST = _words("""
Al Berg Björk Blom Dahl Ek Fager Fors Gran Grön Hag Hed Holm Kron Lind Ljung Löf Lund Norr Ny
Ros Rönn Sand Sjö Skog Sten Strand Ström Sund Söder Väster Åker Ång Öster
""")

SWEDISH_LAST = _words("""
berg blad bäck fors gren holm kvist lund man qvist roos stedt strand ström vall
""")

OTHER_FAMILY = tuple(
    name.replace("_", " ")
    for name in _words("""
von_Essen af_Ursin von_Wright de_la_Chapelle af_Heurlin von_Knorring Ødegård Ågren Sørensen
Bjørnstad Kjær Nguyen Hassan Ali Abdi Ivanova Petrov Smirnov Kuznetsova Yılmaz Öztürk García
Müller Weiß Kowalska Wiśniewski Łukasiewicz Þórsdóttir Guðmundsson Áŋŋel Sámmol Näkkäläjärvi
Đorđević Horvat O'Brien D'Angelo Tamm Mägi Kõiv Shevchenko Kovalenko Valkeapää Magga Aikio
""")
)
