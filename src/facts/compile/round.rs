//! The packed products and cases, read back with the program's own reader, are what was packed.

use super::lifecycle::Catalogue;
use super::outcomes::Outcome;
use chrono::NaiveDate;

/// The first product that differs, if any. (The text outlives the build; it is read once.)
///
/// # Errors
/// What was packed, and what was read back.
pub fn check(packed: &str, catalogue: &Catalogue) -> Result<(), String> {
    let read = crate::Catalogue::from_packed(packed.to_owned().leak(), NaiveDate::default());
    let families = read.families().iter().map(|family| {
        let current = read.product(family.current).id;
        format!("{:?}", (family.id, family.name, family.vendor, family.search, family.source, current))
    });
    let expected = catalogue.families.iter().map(|family| {
        let (id, name, vendor) = (&family.id, &family.name, &family.vendor);
        format!("{:?}", (id, name, vendor, &family.search, &family.source, &family.current))
    });
    same(families, expected)?;
    let products = read.products().iter().map(|product| {
        let ways = product.programmes.iter();
        let ways = ways.map(|way| (way.name, way.until, way.paid, way.security_updates, way.confidence));
        let successor = product.successor.map(|next| read.product(next).id);
        let dates = (product.released, product.end_of_support, product.month_only, successor, product.confidence);
        let words = (product.id, product.name, read.family(product).id, product.search);
        format!("{:?}", (words, dates, ways.collect::<Vec<_>>()))
    });
    let expected = catalogue.products.iter().map(|product| {
        let ways = product.programmes.iter();
        let ways = ways.map(|way| (&way.name, way.until, way.paid, way.security_updates, way.confidence));
        let successor = product.successor.as_deref();
        let dates = (product.released, product.end_of_support, product.month_only, successor, product.confidence);
        let words = (&product.id, &product.name, &product.family, &product.search);
        format!("{:?}", (words, dates, ways.collect::<Vec<_>>()))
    });
    same(products, expected)
}

/// The first case that differs, if any.
///
/// # Errors
/// What was packed, and what was read back.
pub fn check_outcomes(packed: &str, cases: &[Outcome]) -> Result<(), String> {
    let read = crate::Outcome::from_packed(packed.to_owned().leak());
    let read = read.iter().map(|case| {
        let words = (case.entity, case.cause, case.source, &case.provisions, &case.mapped, &case.themes);
        let figures = (case.announced, case.amount.map(|amount| amount.0), case.individuals, case.checked);
        format!("{:?}", (words, figures, case.kind, case.business_associate, case.vacated, case.confidence))
    });
    let expected = cases.iter().map(|case| {
        let words = (&case.entity, &case.cause, &case.source, &case.provisions, &case.mapped, &case.themes);
        let figures = (case.announced, case.amount, case.individuals, case.checked);
        format!("{:?}", (words, figures, case.kind, case.business_associate, case.vacated, case.confidence))
    });
    same(read, expected)
}

fn same(mut read: impl Iterator<Item = String>, mut expected: impl Iterator<Item = String>) -> Result<(), String> {
    loop {
        match (read.next(), expected.next()) {
            (None, None) => return Ok(()),
            (read, expected) if read == expected => {}
            (read, expected) => {
                let [read, expected] = [read, expected].map(|row| row.unwrap_or_else(|| "nothing".to_owned()));
                return Err(format!("packed and read back, {expected} became {read}: correct pack.rs or unpack.rs"));
            }
        }
    }
}
