//! Finding a product by what a person types: "2012 r2", "w2k3", "el7".

use super::words::split;
use super::{Catalogue, Product, ProductId};
use std::cmp::Reverse;

/// A release supported for fewer days than this stands after those that servers are usually kept on:
/// Ubuntu between its long-term releases, Windows Server's half-yearly ones.
const SHORT_LIVED: i64 = 2 * 365;

impl Catalogue {
    /// The products that fit what a person typed, best first, at most `limit`; none for no words.
    ///
    /// Every word typed must begin a word of the product's name, its line, its maker or its other names.
    /// Letters and digits are words of their own (`rhel7`), `2k3` means 2003, and case, punctuation and
    /// trademark signs do not count. First comes the very name; then whole words before beginnings of
    /// words, words of the name before others, lines in the catalogue's order (server systems first),
    /// long-lived releases before short-lived ones, versions typed to their end, and newer before older.
    ///
    /// ```
    /// let catalogue = &overdue::facts::current().catalogue;
    /// let first = catalogue.search("w2k8 r2", 8).into_iter().next();
    /// assert_eq!(first, catalogue.find("windows-server-2008-r2"));
    /// assert!(catalogue.search("toaster", 8).is_empty());
    /// ```
    pub fn search(&self, query: &str, limit: usize) -> Vec<ProductId> {
        let typed = words(query);
        if typed.is_empty() {
            return Vec::new();
        }
        let lines: Vec<_> = self
            .families()
            .iter()
            .map(|family| words(&format!("{} {} {}", family.name, family.vendor, family.search)))
            .collect();
        let mut found: Vec<_> = self
            .iter()
            .filter_map(|(id, product)| {
                let line = lines.get(usize::from(product.family)).map_or("", |line| line);
                Some((rank(&typed, product, line)?, id))
            })
            .collect();
        found.sort_unstable();
        found.into_iter().take(limit).map(|(_, id)| id).collect()
    }
}

/// Lower is better; none: some word fits nothing.
fn rank(typed: &str, product: &Product, line: &str) -> Option<impl Ord + use<>> {
    let name = words(product.name);
    let other = words(product.search);
    let mut beginnings = 0;
    let mut elsewhere = 0;
    for word in typed.split(' ') {
        let fit = |place: &str| {
            let whole = place.split(' ').any(|other| other == word);
            let begun = whole || place.split(' ').any(|other| other.starts_with(word));
            begun.then_some(usize::from(!whole))
        };
        let in_name = fit(&name);
        let best = in_name.into_iter().chain(fit(line)).chain(fit(&other)).min()?;
        beginnings += best;
        elsewhere += usize::from(in_name != Some(best));
    }
    let days = product.released.zip(product.end_of_support).map(|(from, to)| to.signed_duration_since(from).num_days());
    let short_lived = days.is_some_and(|days| days < SHORT_LIVED);
    // 2012 before 2012 R2 when no R2 was typed: the name's version ends where what was typed does.
    let last = name.rsplit(' ').next().filter(|last| last.contains(|letter: char| letter.is_ascii_digit()));
    let to_the_end = last.is_some_and(|last| typed.split(' ').any(|word| word == last));
    let order = (product.family, short_lived, !to_the_end, Reverse(product.released), name.len());
    Some((name != typed, beginnings, elsewhere, order))
}

/// The words of a text, parted by single spaces.
fn words(text: &str) -> String {
    split(text).text
}

#[cfg(test)]
mod tests {
    use crate::facts::current;

    fn first(query: &str) -> &'static str {
        let catalogue = &current().catalogue;
        catalogue.search(query, 8).first().map_or("nothing", |id| catalogue.product(*id).id)
    }

    #[test]
    fn the_first_hit_is_what_was_meant() {
        let wanted = [
            ("2012 r2", "windows-server-2012-r2"),
            ("2012", "windows-server-2012"),
            ("server 2012 r2", "windows-server-2012-r2"),
            ("server 2016", "windows-server-2016"),
            ("windows server", "windows-server-2025"),
            ("windows 2003", "windows-server-2003"),
            ("windows server 2003 r2", "windows-server-2003-r2"),
            ("w2k", "windows-2000-server"),
            ("w2k3", "windows-server-2003"),
            ("2K8", "windows-server-2008"),
            ("win2k8r2", "windows-server-2008-r2"),
            ("ws2012r2", "windows-server-2012-r2"),
            ("winsrv 2019", "windows-server-2019"),
            ("Microsoft(R) Windows(R) Server 2003, Standard Edition", "windows-server-2003"),
            ("Windows Server® 2008 R2 Enterprise", "windows-server-2008-r2"),
            ("nt4", "windows-nt-server-4.0"),
            ("xp", "windows-xp"),
            ("windows 7", "windows-7"),
            ("windows 10", "windows-10-22h2"),
            ("win 10 21h2 enterprise", "windows-10-21h2-ent-edu"),
            ("sbs 2011", "windows-sbs-2011"),
            ("centos 7", "centos-linux-7"),
            ("centos7", "centos-linux-7"),
            ("rhel7", "rhel-7"),
            ("rhel 6", "rhel-6"),
            ("el7", "rhel-7"),
            ("redhat 5", "rhel-5"),
            ("red hat 8", "rhel-8"),
            ("oracle linux 7", "oracle-linux-7"),
            ("ubuntu 16", "ubuntu-16.04"),
            ("ubuntu 18.04", "ubuntu-18.04"),
            ("ubuntu", "ubuntu-26.04"),
            ("sles 12 sp5", "sles-12-sp5"),
            ("sles12sp5", "sles-12-sp5"),
            ("sles 12", "sles-12-sp5"),
            ("sles 12 ga", "sles-12-ga"),
            ("debian 9", "debian-9"),
            ("xenial", "ubuntu-16.04"),
            ("debian stretch", "debian-9"),
            ("aix 7.2", "aix-7.2"),
            ("as400 7.3", "ibm-i-7.3"),
            ("v7r3", "ibm-i-7.3"),
            ("solaris 10", "solaris-10"),
            ("sunos 5.10", "solaris-10"),
            ("hpux 11.31", "hp-ux-11i-v3"),
            ("esxi 6.5", "vmware-esxi-6.5"),
            ("esxi6.7", "vmware-esxi-6.7"),
            ("vmware 6", "vmware-esxi-6.7"),
            ("hyper-v 2012 r2", "hyper-v-server-2012-r2"),
            ("sql 2012", "sql-server-2012"),
            ("mssql2008r2", "sql-server-2008-r2"),
            ("sql server 2008", "sql-server-2008"),
            ("oracle 11g", "oracle-db-11.2"),
            ("oracle 12c", "oracle-db-12.2"),
            ("postgres 9.6", "postgresql-9.6"),
            ("mysql 5", "mysql-5.7"),
            ("cache 2018", "intersystems-cache-2018.1"),
            ("exchange 2013", "exchange-2013"),
            ("sharepoint 2010", "sharepoint-2010"),
            ("apache 2.2", "apache-httpd-2.2"),
            ("xenapp 6.5", "citrix-xenapp-6.5"),
        ];
        let wrong: Vec<_> =
            wanted.iter().filter(|(query, id)| first(query) != *id).map(|row| (row, first(row.0))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn every_word_must_fit() {
        assert_eq!(first("centos 2012"), "nothing");
        assert_eq!(first("toaster"), "nothing");
    }

    #[test]
    fn no_words_find_nothing() {
        assert_eq!(first(""), "nothing");
        assert_eq!(first(" ,.()®"), "nothing");
    }

    #[test]
    fn no_more_than_the_limit() {
        assert_eq!(current().catalogue.search("windows", 5).len(), 5);
    }

    #[test]
    fn every_product_is_found_first_by_its_own_name() {
        for product in current().catalogue.products() {
            assert_eq!(first(product.name), product.id);
        }
    }
}
