//! The Netherlands, Belgium, France, and Germany with its Länder.
use chrono::Weekday::Wed;

use super::Holiday;
use super::rule::Rule::{Before, Easter, Every, NotSunday, On};

pub(super) const NETHERLANDS: &[Holiday] = &[
    Holiday::new(On(1, 1), "Nieuwjaarsdag"),
    Holiday::new(Easter(0), "Eerste paasdag"),
    Holiday::new(Easter(1), "Tweede paasdag"),
    Holiday::new(NotSunday(4, 30), "Koninginnedag").until(2013),
    Holiday::new(NotSunday(4, 27), "Koningsdag").since(2014),
    // A day off for most people only in every fifth year after 1945.
    Holiday::new(Every(5, 5, 5), "Bevrijdingsdag"),
    Holiday::new(Easter(39), "Hemelvaartsdag"),
    Holiday::new(Easter(49), "Eerste pinksterdag"),
    Holiday::new(Easter(50), "Tweede pinksterdag"),
    Holiday::new(On(12, 25), "Eerste kerstdag"),
    Holiday::new(On(12, 26), "Tweede kerstdag"),
];

/// The ten legal holidays.
pub(super) const BELGIUM: &[Holiday] = &[
    Holiday::new(On(1, 1), "Nieuwjaar / Nouvel An"),
    Holiday::new(Easter(1), "Paasmaandag / Lundi de Pâques"),
    Holiday::new(On(5, 1), "Dag van de Arbeid / Fête du Travail"),
    Holiday::new(Easter(39), "O.L.H. Hemelvaart / Ascension"),
    Holiday::new(Easter(50), "Pinkstermaandag / Lundi de Pentecôte"),
    Holiday::new(On(7, 21), "Nationale feestdag / Fête nationale"),
    Holiday::new(On(8, 15), "O.L.V. Hemelvaart / Assomption"),
    Holiday::new(On(11, 1), "Allerheiligen / Toussaint"),
    Holiday::new(On(11, 11), "Wapenstilstand / Armistice"),
    Holiday::new(On(12, 25), "Kerstmis / Noël"),
];

/// The eleven of the Code du travail, article L3133-1.
pub(super) const FRANCE: &[Holiday] = &[
    Holiday::new(On(1, 1), "Jour de l’an"),
    Holiday::new(Easter(1), "Lundi de Pâques"),
    Holiday::new(On(5, 1), "Fête du Travail"),
    Holiday::new(On(5, 8), "Victoire 1945"),
    Holiday::new(Easter(39), "Ascension"),
    Holiday::new(Easter(50), "Lundi de Pentecôte"),
    Holiday::new(On(7, 14), "Fête nationale"),
    Holiday::new(On(8, 15), "Assomption"),
    Holiday::new(On(11, 1), "Toussaint"),
    Holiday::new(On(11, 11), "Armistice 1918"),
    Holiday::new(On(12, 25), "Noël"),
];

/// Nine in all of Germany; the others if they are legal holidays in the whole Land. (Assumption Day in Bavaria depends
/// on the municipality, and so does Corpus Christi in Saxony and Thuringia: a brand adds such a day to its closed
/// days.)
pub(super) const GERMANY: &[Holiday] = &[
    Holiday::new(On(1, 1), "Neujahr"),
    Holiday::new(On(1, 6), "Heilige Drei Könige").only_in(&["BW", "BY", "ST"]),
    Holiday::new(On(3, 8), "Frauentag").only_in(&["BE"]).since(2019),
    Holiday::new(On(3, 8), "Frauentag").only_in(&["MV"]).since(2023),
    Holiday::new(Easter(-2), "Karfreitag"),
    Holiday::new(Easter(0), "Ostersonntag").only_in(&["BB"]),
    Holiday::new(Easter(1), "Ostermontag"),
    Holiday::new(On(5, 1), "Tag der Arbeit"),
    Holiday::new(On(5, 8), "Tag der Befreiung").only_in(&["BE"]).since(2020).until(2020),
    Holiday::new(On(5, 8), "Tag der Befreiung").only_in(&["BE"]).since(2025).until(2025),
    Holiday::new(Easter(39), "Christi Himmelfahrt"),
    Holiday::new(Easter(49), "Pfingstsonntag").only_in(&["BB"]),
    Holiday::new(Easter(50), "Pfingstmontag"),
    Holiday::new(Easter(60), "Fronleichnam").only_in(&["BW", "BY", "HE", "NW", "RP", "SL"]),
    Holiday::new(On(8, 15), "Mariä Himmelfahrt").only_in(&["SL"]),
    Holiday::new(On(9, 20), "Weltkindertag").only_in(&["TH"]).since(2019),
    Holiday::new(On(10, 3), "Tag der Deutschen Einheit"),
    Holiday::new(On(10, 31), "Reformationstag").only_in(&["BB", "MV", "SN", "ST", "TH"]).until(2016),
    Holiday::new(On(10, 31), "Reformationstag").since(2017).until(2017),
    Holiday::new(On(10, 31), "Reformationstag")
        .only_in(&["BB", "HB", "HH", "MV", "NI", "SH", "SN", "ST", "TH"])
        .since(2018),
    Holiday::new(On(11, 1), "Allerheiligen").only_in(&["BW", "BY", "NW", "RP", "SL"]),
    Holiday::new(Before(Wed, 11, 23), "Buß- und Bettag").only_in(&["SN"]),
    Holiday::new(On(12, 25), "Erster Weihnachtstag"),
    Holiday::new(On(12, 26), "Zweiter Weihnachtstag"),
];
