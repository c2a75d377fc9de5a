//! Norway, Denmark, Sweden.
use chrono::Weekday::Sat;

use super::Holiday;
use super::rule::Rule::{Easter, From, On};

pub(super) const NORWAY: &[Holiday] = &[
    Holiday::new(On(1, 1), "Første nyttårsdag"),
    Holiday::new(Easter(-3), "Skjærtorsdag"),
    Holiday::new(Easter(-2), "Langfredag"),
    Holiday::new(Easter(0), "Første påskedag"),
    Holiday::new(Easter(1), "Andre påskedag"),
    Holiday::new(On(5, 1), "Arbeidernes dag"),
    Holiday::new(On(5, 17), "Grunnlovsdagen"),
    Holiday::new(Easter(39), "Kristi himmelfartsdag"),
    Holiday::new(Easter(49), "Første pinsedag"),
    Holiday::new(Easter(50), "Andre pinsedag"),
    Holiday::new(On(12, 25), "Første juledag"),
    Holiday::new(On(12, 26), "Andre juledag"),
];

pub(super) const DENMARK: &[Holiday] = &[
    Holiday::new(On(1, 1), "Nytårsdag"),
    Holiday::new(Easter(-3), "Skærtorsdag"),
    Holiday::new(Easter(-2), "Langfredag"),
    Holiday::new(Easter(0), "Påskedag"),
    Holiday::new(Easter(1), "2. påskedag"),
    // Law no. 214 of 2023 abolished it from 2024 on.
    Holiday::new(Easter(26), "Store bededag").until(2023),
    Holiday::new(Easter(39), "Kristi himmelfartsdag"),
    Holiday::new(Easter(49), "Pinsedag"),
    Holiday::new(Easter(50), "2. pinsedag"),
    Holiday::new(On(12, 25), "Juledag"),
    Holiday::new(On(12, 26), "2. juledag"),
];

pub(super) const SWEDEN: &[Holiday] = &[
    Holiday::new(On(1, 1), "Nyårsdagen"),
    Holiday::new(On(1, 6), "Trettondedag jul"),
    Holiday::new(Easter(-2), "Långfredagen"),
    Holiday::new(Easter(0), "Påskdagen"),
    Holiday::new(Easter(1), "Annandag påsk"),
    Holiday::new(On(5, 1), "Första maj"),
    Holiday::new(Easter(39), "Kristi himmelsfärdsdag"),
    Holiday::new(Easter(49), "Pingstdagen"),
    // In 2005 one replaced the other.
    Holiday::new(Easter(50), "Annandag pingst").until(2004),
    Holiday::new(On(6, 6), "Sveriges nationaldag").since(2005),
    Holiday::new(From(Sat, 6, 20), "Midsommardagen"),
    Holiday::new(From(Sat, 10, 31), "Alla helgons dag"),
    Holiday::new(On(12, 25), "Juldagen"),
    Holiday::new(On(12, 26), "Annandag jul"),
];
