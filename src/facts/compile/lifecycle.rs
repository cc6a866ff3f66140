//! `lifecycle.toml` and `lifecycle/<line>.toml`: products and when their support ends.

use super::fault::Place;
use super::read::Row;
use super::{Data, checked, confidence, links, web};
use crate::Confidence;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// What a line is.
const KINDS: [&str; 8] =
    ["client_os", "database", "hypervisor", "mail_server", "network", "server_os", "unix", "web_server"];

/// Product lines and products, in order.
#[derive(Default)]
pub struct Catalogue {
    /// Lines, in the order of `lifecycle.toml`.
    pub families: Vec<Family>,
    /// Products, line by line.
    pub products: Vec<Product>,
    /// Line and id of every product, those with faults too: what names them is not at fault.
    pub ids: Vec<(String, String)>,
}

impl Catalogue {
    /// Whether a product is there, in this line if one is given.
    pub fn holds(&self, id: &str, line: Option<&str>) -> bool {
        self.ids.iter().any(|(own, other)| other == id && line.is_none_or(|line| line == own))
    }
}

/// A product line.
pub struct Family {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who makes it.
    pub vendor: String,
    /// Other words people search it by.
    pub search: String,
    /// Page the dates are from.
    pub source: String,
    /// Id of the release to move to.
    pub current: String,
    /// Day last checked.
    pub checked: NaiveDate,
    /// Where the row stands.
    pub place: Place,
}

/// One version of one system.
pub struct Product {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Id of its line.
    pub family: String,
    /// Other words people search it by.
    pub search: String,
    /// First day.
    pub released: Option<NaiveDate>,
    /// Last day of support.
    pub end_of_support: Option<NaiveDate>,
    /// The vendor published a month.
    pub month_only: bool,
    /// Earliest end first.
    pub programmes: Vec<Programme>,
    /// Id of the next release.
    pub successor: Option<String>,
    /// How the date came to be known.
    pub confidence: Confidence,
    /// Where the row stands.
    pub place: Place,
}

/// A way to get updates past the end of support.
pub struct Programme {
    /// Vendor's name for it.
    pub name: String,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Costs extra.
    pub paid: bool,
    /// Brings security updates.
    pub security_updates: bool,
    /// How its last day came to be known.
    pub confidence: Confidence,
}

/// The sources that rows may name, and whether each is the vendor's own data.
type Sources = BTreeMap<String, bool>;

/// Reads the index and the lines it lists.
pub fn read(data: &mut Data) -> Catalogue {
    let mut catalogue = Catalogue::default();
    let Some((as_of, lines, sources)) = data.read("lifecycle.toml", index) else { return catalogue };
    for line in lines {
        data.read(&format!("lifecycle/{line}.toml"), |root| {
            let (family, rows) = self::line(root, &line, as_of);
            catalogue.families.extend(family);
            catalogue.ids.extend(rows.iter().filter_map(|row| Some((line.clone(), row.text("id")?))));
            catalogue.products.extend(rows.iter().filter_map(|row| product(row, &line, &sources)));
        });
    }
    links::check(&catalogue, data.faults);
    catalogue
}

fn index(root: &Row) -> (Option<NaiveDate>, Vec<String>, Sources) {
    let (as_of, lines, table) = (root.date("as_of"), root.texts("families"), root.table("source"));
    root.done();
    if lines.is_empty() {
        root.fault("`families` is missing: list the product lines in the order of the catalogue");
    }
    let mut sources = Sources::new();
    for (key, row) in table.iter().flat_map(Row::tables) {
        let (what, url, vendor) = (row.maybe_text("what"), row.maybe_text("url"), row.maybe_flag("vendor"));
        // Kept for whoever reads the source again.
        row.maybe_text("commit");
        row.maybe_date("date");
        row.done();
        if what.or(url).is_none() {
            row.fault("has neither `what` nor `url`: say where it can be read");
        }
        sources.insert(key, vendor.unwrap_or_default());
    }
    (as_of, lines, sources)
}

fn line<'a>(root: &Row<'a>, id: &str, as_of: Option<NaiveDate>) -> (Option<Family>, Vec<Row<'a>>) {
    if root.text("id").is_some_and(|own| own != id) {
        root.fault(format!("`id` is not the file's name: write id = \"{id}\""));
    }
    let (name, vendor, search) = (root.text("name"), root.text("vendor"), words(root));
    let (source, current, checked) = (web(root, "source"), root.text("current"), checked(root, as_of));
    root.word("kind", &KINDS.map(|kind| (kind, ())));
    root.maybe_text("note");
    let rows = root.rows("product", &["id"]);
    root.done();
    let family = || {
        Some(Family {
            id: id.to_owned(),
            name: name?,
            vendor: vendor?,
            search,
            source: source?,
            current: current?,
            checked: checked?,
            place: root.place(),
        })
    };
    (family(), rows)
}

fn product(row: &Row, family: &str, sources: &Sources) -> Option<Product> {
    let (id, name, search) = (row.text("id"), row.text("name"), words(row));
    let (released, end) = (row.date_or("released", "unknown"), row.date_or("end_of_support", "not announced"));
    let (mainstream, month_only) = (row.maybe_date("mainstream_end"), row.maybe_flag("month_only"));
    let (successor, confidence, used) = (row.maybe_text("successor"), confidence(row), row.texts("src"));
    let (packs, ways) = (row.rows("service_packs", &["name"]), row.rows("programme", &["name"]));
    row.maybe_text("note");
    row.done();
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'.';
    if id.as_ref().is_some_and(|id| !id.bytes().all(plain)) {
        row.fault("`id` may hold a-z, 0-9, `-` and `.` alone: correct it");
    }
    known_sources(row, &used, confidence, sources);
    let (last, first) = (end.flatten(), released.flatten());
    if let (Some(end), Some(released)) = (last, first)
        && end < released
    {
        row.fault(format!("support ends on {end}, before its release on {released}: correct one of them"));
    }
    if let (Some(mainstream), Some(end)) = (mainstream, last)
        && mainstream > end
    {
        row.fault(format!("mainstream support ends on {mainstream}, after all support on {end}: correct one of them"));
    }
    if month_only == Some(true) && last.is_some_and(|end| end.succ_opt().is_none_or(|next| next.day() != 1)) {
        row.fault("`month_only` is true, so `end_of_support` is the last day of that month: correct one of them");
    }
    for pack in &packs {
        let (_, released, end) = (pack.text("name"), pack.maybe_date("released"), pack.date_or("end", "not announced"));
        pack.done();
        if let (Some(released), Some(Some(end))) = (released, end)
            && end < released
        {
            pack.fault(format!("support ends on {end}, before its release on {released}: correct one of them"));
        }
    }
    let programmes: Vec<_> = ways.iter().filter_map(|way| programme(way, last, confidence)).collect();
    if programmes.windows(2).any(|pair| matches!(pair, [this, next] if this.until > next.until)) {
        row.fault("programmes are not in order of `until`: put the earliest end first");
    }
    Some(Product {
        id: id?,
        name: name?,
        family: family.to_owned(),
        search,
        released: released?,
        end_of_support: end?,
        month_only: month_only.unwrap_or_default(),
        programmes,
        successor,
        confidence: confidence?,
        place: row.place(),
    })
}

/// One programme; none when it adds nothing. Debian's LTS is free to everyone, so its last day is the end
/// of support itself: such a row stays in the data for the record, and is no way past that day.
fn programme(row: &Row, end_of_support: Option<NaiveDate>, inherited: Option<Confidence>) -> Option<Programme> {
    let (name, until) = (row.text("name"), row.date("until"));
    let (paid, security_updates) = (row.flag("paid"), row.flag("security_updates"));
    let confidence = if row.has("confidence") { confidence(row) } else { inherited };
    row.maybe_text("note");
    row.done();
    let until = until?;
    match end_of_support {
        None => row.fault("is a programme of a product whose support has no end: give `end_of_support`, or remove it"),
        Some(end) if until < end => {
            row.fault(format!("ends on {until}, before support itself on {end}: correct one of them"));
        }
        Some(_) => {}
    }
    Some(Programme {
        name: name?,
        until: Some(until),
        paid: paid?,
        security_updates: security_updates?,
        confidence: confidence?,
    })
    .filter(|_| end_of_support != Some(until))
}

fn known_sources(row: &Row, used: &[String], confidence: Option<Confidence>, sources: &Sources) {
    if used.is_empty() {
        row.fault("`src` is missing: name at least one source of lifecycle.toml");
    }
    for source in used.iter().filter(|source| !sources.contains_key(*source)) {
        row.fault(format!("`src` names \"{source}\", which lifecycle.toml does not list: add [source.{source}]"));
    }
    let vendors = used.iter().any(|source| sources.get(source) == Some(&true));
    if confidence == Some(Confidence::Primary) && !vendors {
        row.fault("`confidence` is primary, but no source in `src` is the vendor's own: use secondary");
    }
}

/// Search words: lower case, as queries are compared.
fn words(row: &Row) -> String {
    let words = row.maybe_text("search").unwrap_or_default();
    if words.chars().any(char::is_uppercase) {
        row.fault("`search` has capital letters: write it in lower case");
    }
    words
}
