//! One server group as it is being typed, and how it becomes a group.

use super::entry::DayText;
use crate::answers::date::{FIRST_DAY, LAST_DAY};
use crate::answers::{Answers, Choice, ExtendedSupport, FaultKind, ServerGroup, typed};
use crate::estate::Settled;
use crate::facts::{Catalogue, ProductId};
use crate::words::Words;
use chrono::NaiveDate;

/// Longest name, in characters, as in a file.
const LONGEST: usize = 80;

/// Paid cover, as chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cover {
    /// None.
    #[default]
    None,
    /// One of the catalogue's programmes, by its place among the product's.
    Programme(usize),
    /// Another, or until another day.
    Other,
}

/// A field of the form, in the order of the page: what an error links to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The fields of a page's one question.
    Question,
    /// Product.
    Product,
    /// Name of an unlisted system.
    OwnName,
    /// End of its support.
    OwnEnd,
    /// Count.
    Count,
    /// Label.
    Label,
    /// ePHI.
    Ephi,
    /// Network.
    Network,
    /// Name of other cover.
    CoverName,
    /// Last day of other cover.
    CoverUntil,
    /// In service since.
    Since,
    /// Corrected on.
    Corrected,
    /// Which groups of the table are picked.
    Pick,
    /// The day the picked groups were dealt with.
    Dealt,
    /// What is planned.
    Action,
    /// By when.
    By,
    /// At what cost.
    Cost,
    /// With how many staff hours.
    Hours,
    /// With how many hours of downtime.
    Downtime,
}

impl Field {
    /// The id of the field on the page; for a day or a choice, of its first control.
    pub const fn id(self) -> &'static str {
        match self {
            Field::Question => "answer",
            Field::Product => "product",
            Field::OwnName => "own-name",
            Field::OwnEnd => "own-end",
            Field::Label => "label",
            Field::Count => "count",
            Field::Ephi => "ephi",
            Field::Network => "network",
            Field::CoverName => "cover-name",
            Field::CoverUntil => "cover-until",
            Field::Since => "since",
            Field::Corrected => "corrected",
            Field::Pick => "pick",
            Field::Dealt => "dealt",
            Field::Action => "action",
            Field::By => "by",
            Field::Cost => "cost",
            Field::Hours => "hours",
            Field::Downtime => "downtime",
        }
    }
}

/// What is wrong with a field of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// Which one.
    pub field: Field,
    /// What is wrong and what to do.
    pub message: String,
}

/// One server group as it is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GroupForm {
    /// The group being changed; none for a new one.
    pub id: Option<String>,
    /// What stands in the search box.
    pub query: String,
    /// The product chosen.
    pub product: Option<ProductId>,
    /// The product is not in the list.
    pub own: bool,
    /// Name of an unlisted system.
    pub own_name: String,
    /// End of its support.
    pub own_end: DayText,
    /// Label.
    pub label: String,
    /// Count.
    pub count: String,
    /// ePHI, by its place.
    pub ephi: Option<usize>,
    /// Network, by its place.
    pub network: Option<usize>,
    /// Paid cover.
    pub cover: Cover,
    /// Name of other cover.
    pub cover_name: String,
    /// Last day of other cover.
    pub cover_until: DayText,
    /// In service since.
    pub since: DayText,
    /// Corrected on.
    pub corrected: DayText,
}

impl GroupForm {
    /// An empty form.
    pub fn new() -> Self {
        Self { count: "1".to_owned(), ..Self::default() }
    }

    /// The form of a group.
    pub fn of(group: &ServerGroup, catalogue: &Catalogue) -> Self {
        let own = group.product.is_none();
        let cover = group.extended_support.as_ref().map_or(Cover::None, |cover| {
            let offered = group.product.map(|id| &catalogue.product(id).programmes);
            let same = |programme: &crate::facts::Programme| {
                programme.name == cover.program && programme.until == Some(cover.until)
            };
            offered.and_then(|offered| offered.iter().position(same)).map_or(Cover::Other, Cover::Programme)
        });
        let other = group.extended_support.as_ref().filter(|_| cover == Cover::Other);
        let day = |day: Option<_>| day.map(DayText::of).unwrap_or_default();
        Self {
            id: Some(group.id.clone()),
            query: group.product.map(|id| catalogue.product(id).name.to_owned()).unwrap_or_default(),
            product: group.product,
            own,
            own_name: if own { group.label.clone() } else { String::new() },
            own_end: day(group.support_ended.filter(|_| own)),
            label: if own { String::new() } else { group.label.clone() },
            count: group.count.to_string(),
            ephi: Some(group.ephi.place()),
            network: Some(group.network.place()),
            cover,
            cover_name: other.map(|cover| cover.program.clone()).unwrap_or_default(),
            cover_until: day(other.map(|cover| cover.until)),
            since: day(group.in_service_since),
            corrected: day(group.corrected_on),
        }
    }

    /// The form with a product of the catalogue chosen. Cover was chosen for another one: it is asked again.
    #[must_use]
    pub fn with_product(self, id: ProductId, catalogue: &Catalogue) -> Self {
        let cover = if self.product == Some(id) { self.cover } else { Cover::None };
        Self { product: Some(id), query: catalogue.product(id).name.to_owned(), cover, ..self }
    }

    /// The form with something typed in the search box: what was chosen before is no longer.
    #[must_use]
    pub fn with_query(self, query: String) -> Self {
        Self { query, product: None, cover: Cover::None, ..self }
    }

    /// The form for a product that is or is not in the list.
    #[must_use]
    pub fn with_own(self, own: bool) -> Self {
        let own_name =
            if own && self.own_name.is_empty() && self.product.is_none() { self.query.clone() } else { self.own_name };
        let cover = if own && self.cover != Cover::Other { Cover::None } else { self.cover };
        Self { own, own_name, cover, ..self }
    }

    /// The group that stands in the form. What the form does not show is kept from `before`.
    ///
    /// # Errors
    /// Every fault of it, in the order of the fields.
    pub fn read(
        &self,
        answers: &Answers,
        catalogue: &Catalogue,
        words: &Words,
    ) -> Result<ServerGroup, Vec<FieldFault>> {
        let mut faults = Faults(Vec::new());
        let servers = &words.form.servers;
        let support_ended = self.end_of_own(&mut faults, words);
        let product = self.product.filter(|_| !self.own);
        let label = if self.own { self.own_name.trim() } else { self.label.trim() };
        let in_service_since = faults.keep(Field::Since, self.since.read_or_none(FIRST_DAY, LAST_DAY, words));
        let corrected_on = faults.keep(
            Field::Corrected,
            self.corrected.read_or_none(FIRST_DAY, LAST_DAY, words).and_then(|day| match day {
                Some(day) if day > answers.as_of => Err(FaultKind::AfterAsOf(answers.as_of).message(&words.faults)),
                day => Ok(day),
            }),
        );
        let extended_support = self.read_cover(catalogue, words).unwrap_or_else(|(field, message)| {
            faults.add(field, &message);
            None
        });
        if label.chars().count() > LONGEST {
            faults.add(if self.own { Field::OwnName } else { Field::Label }, servers.name_too_long);
        }
        let count = typed::number(&self.count)
            .and_then(|count| u32::try_from(count).ok())
            .filter(|count| (1..=1_000_000).contains(count));
        if count.is_none() {
            faults.add(Field::Count, servers.need_count);
        }
        let ephi = self.ephi.and_then(Choice::at);
        if ephi.is_none() {
            faults.add(Field::Ephi, words.form.choose);
        }
        let network = self.network.and_then(Choice::at);
        if network.is_none() {
            faults.add(Field::Network, words.form.choose);
        }
        let before = self.id.as_ref().and_then(|id| answers.group(id));
        if before.is_some_and(|group| group.hosts.len() > count.unwrap_or(u32::MAX) as usize) {
            faults.add(Field::Count, words.faults.more_hosts);
        }
        let (Some(count), Some(ephi), Some(network), true) = (count, ephi, network, faults.0.is_empty()) else {
            faults.0.sort_by_key(|fault| fault.field);
            return Err(faults.0);
        };
        Ok(ServerGroup {
            id: self.id.clone().unwrap_or_else(|| free_id(answers)),
            label: label.to_owned(),
            product,
            // A file may give its own end of support for a product of the catalogue: it stays with that product.
            support_ended: support_ended
                .or_else(|| before.filter(|group| product.is_some() && group.product == product)?.support_ended),
            count,
            hosts: before.map_or_else(|| [].into(), |group| group.hosts.clone()),
            ephi,
            network,
            extended_support,
            in_service_since,
            corrected_on,
            remedy: before.and_then(|group| group.remedy.clone()),
        })
    }

    /// The system alone, as it is named for machines of an inventory.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn read_system(&self, words: &Words) -> Result<Settled, Vec<FieldFault>> {
        let mut faults = Faults(Vec::new());
        let end = self.end_of_own(&mut faults, words);
        let name = self.own_name.trim();
        if self.own && name.chars().count() > LONGEST {
            faults.add(Field::OwnName, words.form.servers.name_too_long);
        }
        match (self.product.filter(|_| !self.own), end) {
            _ if !faults.0.is_empty() => Err(faults.0),
            (Some(product), _) => Ok(Settled::Product(product)),
            (None, Some(support_ended)) => Ok(Settled::Named { name: name.to_owned(), support_ended }),
            (None, None) => Err(faults.0),
        }
    }

    /// That there is a system, and the end of its support where it is not in the list.
    fn end_of_own(&self, faults: &mut Faults, words: &Words) -> Option<NaiveDate> {
        let servers = &words.form.servers;
        if self.own && self.own_name.trim().is_empty() {
            faults.add(Field::OwnName, servers.need_name);
        } else if !self.own && self.product.is_none() {
            faults.add(Field::Product, servers.need_product);
        }
        if !self.own {
            return None;
        }
        let day = if self.own_end.is_empty() {
            Err(words.form.enter_day.to_owned())
        } else {
            self.own_end.read(FIRST_DAY, LAST_DAY, words)
        };
        faults.keep(Field::OwnEnd, day.map(Some))
    }

    fn read_cover(&self, catalogue: &Catalogue, words: &Words) -> Result<Option<ExtendedSupport>, (Field, String)> {
        match self.cover {
            Cover::None => Ok(None),
            Cover::Programme(place) => {
                let product = self.product.filter(|_| !self.own).map(|id| catalogue.product(id));
                let programme = product.and_then(|product| product.programmes.get(place));
                Ok(programme.and_then(|programme| {
                    Some(ExtendedSupport { program: programme.name.to_owned(), until: programme.until? })
                }))
            }
            Cover::Other => {
                let until = if self.cover_until.is_empty() {
                    Err(words.form.enter_day.to_owned())
                } else {
                    self.cover_until.read(FIRST_DAY, LAST_DAY, words)
                };
                let until = until.map_err(|message| (Field::CoverUntil, message))?;
                Ok(Some(ExtendedSupport { program: self.cover_name.trim().to_owned(), until }))
            }
        }
    }
}

/// The faults met so far.
struct Faults(Vec<FieldFault>);

impl Faults {
    fn add(&mut self, field: Field, message: &str) {
        self.0.push(FieldFault { field, message: message.to_owned() });
    }

    fn keep<T>(&mut self, field: Field, read: Result<Option<T>, String>) -> Option<T> {
        read.unwrap_or_else(|message| {
            self.add(field, &message);
            None
        })
    }
}

/// An id that no group has: `servers-1`, `servers-2`, …
pub fn free_id(answers: &Answers) -> String {
    let mut number = answers.estate.len() + 1;
    loop {
        let id = format!("servers-{number}");
        if answers.estate.iter().all(|group| group.id != id) {
            return id;
        }
        number += 1;
    }
}
