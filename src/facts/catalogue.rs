//! Products and when their support ends.

use super::Confidence;
use chrono::NaiveDate;

/// A product's place in the catalogue. Only [`Catalogue::find`] makes one, so it always names a product;
/// files hold the text id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductId(u16);

/// A product line, e.g. Windows Server.
#[derive(Debug)]
pub struct Family {
    /// Text id, e.g. `windows-server`.
    pub id: &'static str,
    /// Name a person reads.
    pub name: &'static str,
    /// Who makes it.
    pub vendor: &'static str,
    /// Other words people search it by, space separated (`rhel redhat`).
    pub search: &'static str,
    /// The vendor's page the dates are from.
    pub source: &'static str,
    /// The release to move to.
    pub current: ProductId,
}

/// One version of one system.
#[derive(Debug)]
pub struct Product {
    /// Text id, e.g. `windows-server-2012-r2`.
    pub id: &'static str,
    /// Name a person reads.
    pub name: &'static str,
    /// Its line: an index into [`Catalogue::families`].
    pub family: u16,
    /// Other words people search it by.
    pub search: &'static str,
    /// First day it could be had.
    pub released: Option<NaiveDate>,
    /// Last day on which security updates reach everyone without extra pay; none: no date announced.
    pub end_of_support: Option<NaiveDate>,
    /// The vendor published a month; its last day is assumed.
    pub month_only: bool,
    /// Ways to get updates past that day, earliest end first.
    pub programmes: Vec<Programme>,
    /// The next release in the line.
    pub successor: Option<ProductId>,
    /// How the date came to be known.
    pub confidence: Confidence,
}

/// A way to get updates past the end of support.
#[derive(Debug)]
pub struct Programme {
    /// Vendor's name for it: `ESU Year 3`.
    pub name: &'static str,
    /// Last day it covers; none: no date announced.
    pub until: Option<NaiveDate>,
    /// Whether it costs extra.
    pub paid: bool,
    /// Whether it brings security updates. Programmes that bring none are never offered as cover.
    pub security_updates: bool,
}

/// All products, in the order of their lines and versions.
#[derive(Debug)]
pub struct Catalogue {
    families: Vec<Family>,
    products: Vec<Product>,
    by_id: Vec<ProductId>,
    checked: NaiveDate,
}
