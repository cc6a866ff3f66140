//! Products and when their support ends.

use super::Confidence;
use chrono::NaiveDate;

/// A product's place in the catalogue. Only a [`Catalogue`] makes one, so it always names a product;
/// files hold the text id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductId(pub(super) u16);

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
    /// How its last day came to be known: some are worked out from "up to three years".
    pub confidence: Confidence,
}

/// All products, in the order of their lines and versions.
///
/// ```
/// let catalogue = &overdue::facts::current().catalogue;
/// let id = catalogue.find("windows-server-2012-r2").expect("in the catalogue");
/// let product = catalogue.product(id);
/// assert_eq!(product.name, "Windows Server 2012 R2");
/// assert_eq!(catalogue.family(product).vendor, "Microsoft");
/// assert_eq!(product.successor.map(|next| catalogue.product(next).id), Some("windows-server-2016"));
/// ```
#[derive(Debug)]
pub struct Catalogue {
    families: Vec<Family>,
    products: Vec<Product>,
    checked: NaiveDate,
}

impl Catalogue {
    /// A catalogue of nothing.
    pub const fn empty(checked: NaiveDate) -> Catalogue {
        Catalogue { families: Vec::new(), products: Vec::new(), checked }
    }

    /// Reads the text that the build packed; it has already read it back once and compared.
    pub fn from_packed(text: &'static str, checked: NaiveDate) -> Catalogue {
        let (families, products) = super::unpack::products(text);
        Catalogue { families, products, checked }
    }

    /// The id that follows from a product's name: small letters, digits and points, with hyphens for what is between
    /// them. Half of the ids do, and the text that the build packs leaves those out.
    ///
    /// ```
    /// use overdue::facts::Catalogue;
    /// assert_eq!(Catalogue::id_of("Windows Server 2012 R2"), "windows-server-2012-r2");
    /// ```
    pub fn id_of(name: &str) -> String {
        let mut id = String::new();
        for byte in name.bytes() {
            if byte.is_ascii_alphanumeric() || byte == b'.' {
                id.push(byte.to_ascii_lowercase().into());
            } else if !id.ends_with('-') {
                id.push('-');
            }
        }
        id
    }

    /// The product lines, servers first.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// All products, line by line, oldest version first.
    pub fn products(&self) -> &[Product] {
        &self.products
    }

    /// The same with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (ProductId, &Product)> {
        (0..).map(ProductId).zip(&self.products)
    }

    /// How many products there are.
    pub fn len(&self) -> usize {
        self.products.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.products.is_empty()
    }

    /// The product that an id names.
    pub fn product(&self, id: ProductId) -> &Product {
        &self.products[usize::from(id.0)]
    }

    /// The line a product belongs to.
    pub fn family(&self, product: &Product) -> &Family {
        &self.families[usize::from(product.family)]
    }

    /// The product with this text id, as it stands in files; none if there is none.
    pub fn find(&self, id: &str) -> Option<ProductId> {
        self.iter().find(|(_, product)| product.id == id).map(|(id, _)| id)
    }

    /// The day a person last checked the line that was left unchecked longest.
    pub fn checked(&self) -> NaiveDate {
        self.checked
    }
}
