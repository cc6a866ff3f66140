//! Where a section can be read. Addresses are told as text: the page leads nowhere by itself.

/// The addresses of the sections that a citation names, each with the section; sections are separated by `; `. What is no
/// section of the Code of Federal Regulations, the United States Code or page of the Federal Register has none.
///
/// ```
/// use overdue::report::addresses;
/// let found = addresses("45 CFR 160.404(b)(2); 84 FR 18151");
/// assert_eq!(found[0], ("45 CFR 160.404", "ecfr.gov/current/title-45/section-160.404".to_owned()));
/// assert_eq!(found[1], ("84 FR 18151", "federalregister.gov/citation/84-FR-18151".to_owned()));
/// assert!(addresses("learn.microsoft.com/lifecycle").is_empty());
/// ```
pub fn addresses(citation: &str) -> Vec<(&str, String)> {
    citation.split("; ").filter_map(|cite| Some((section(cite), address(cite)?))).collect()
}

/// The citation without its paragraphs.
fn section(cite: &str) -> &str {
    cite.split('(').next().unwrap_or(cite)
}

fn address(cite: &str) -> Option<String> {
    let mut parts = section(cite).splitn(3, ' ');
    let (title, code, number) = (parts.next()?, parts.next()?, parts.next()?);
    title.parse::<u16>().ok()?;
    // What a note or an appendix adds after the number is no part of the address.
    let is_number = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-');
    let number = number.split(|letter| !is_number(letter)).next().filter(|number| !number.is_empty())?;
    Some(match code {
        "CFR" => ["ecfr.gov/current/title-", title, "/section-", number].concat(),
        "USC" => ["uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title", title, "-section", number].concat(),
        "FR" => ["federalregister.gov/citation/", title, "-FR-", number].concat(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_within_their_section() {
        let of = |cite| addresses(cite).into_iter().map(|(_, address)| address).collect::<Vec<_>>();
        assert_eq!(of("45 CFR 160.408(b)-(c)"), ["ecfr.gov/current/title-45/section-160.408"]);
        assert_eq!(of("45 CFR 164.308(a)(1)(ii)(A)"), ["ecfr.gov/current/title-45/section-164.308"]);
        let state = "uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title42-section1320d-5";
        assert_eq!(of("42 USC 1320d-5(d)(2)"), [state]);
        assert_eq!(of("45 CFR 160.408(c)(2); 42 USC 17941").len(), 2);
        let note = "uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title28-section2461";
        assert_eq!(of("28 USC 2461 note"), [note]);
    }

    #[test]
    fn what_is_no_section_has_none() {
        for other in
            ["", "HHS FAQ 2014", "https://example.org/45 CFR", "DAB CR5111", "45 CFR", "45 CFR ", "45 CFR /160"]
        {
            assert!(addresses(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn every_authority_of_the_amounts_can_be_read() {
        let penalties = crate::facts::current().penalties;
        for schedule in penalties.schedules {
            assert!(!addresses(schedule.citation).is_empty(), "{}", schedule.citation);
        }
        for provision in crate::facts::current().provisions {
            assert!(!addresses(provision.citation).is_empty(), "{}", provision.citation);
        }
    }
}
