//! What VMware Tools report of the running system: `prettyName='CentOS Linux 7 (Core)' buildNumber=…`.

/// A report has some 400 bytes.
const LONGEST: usize = 2048;

/// The parts of a report that name the system, as one text; the report itself where it has no such parts.
pub fn names(report: &str) -> String {
    let mut end = report.len().min(LONGEST);
    while !report.is_char_boundary(end) {
        end -= 1;
    }
    let report = report.get(..end).unwrap_or_default();
    let value = |key: &str| {
        let from = report.find(key)? + key.len();
        let rest = report.get(from..)?.strip_prefix("='")?;
        rest.split('\'').next()
    };
    let (pretty, distribution) = (value("prettyName"), value("distroName"));
    if pretty.is_none() && distribution.is_none() {
        return report.to_owned();
    }
    let mut text = String::new();
    let mut add = |word: &str, value: Option<&str>| {
        for part in value.map(|value| [word, value]).iter().flatten() {
            text.push_str(part);
            text.push(' ');
        }
    };
    add("", pretty.or(distribution));
    if pretty.is_none() {
        add("", value("distroVersion"));
    }
    add("build ", value("buildNumber"));
    text
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn the_parts_that_name_the_system() {
        let report = "architecture='X86' buildNumber='9600' distroName='Windows' distroVersion='6.3' \
                      prettyName='Windows Server 2012 R2 Standard, 64-bit (Build 9600.21620)'";
        assert_eq!(
            names(report).split_whitespace().collect::<Vec<_>>().join(" "),
            "Windows Server 2012 R2 Standard, 64-bit (Build 9600.21620) build 9600"
        );
        let bare = names("bitness='64' distroName='CentOS Linux' distroVersion='7'");
        assert_eq!(bare.split_whitespace().collect::<Vec<_>>().join(" "), "CentOS Linux 7");
        assert_eq!(names("Linux pacs 3.10.0-1160.el7.x86_64"), "Linux pacs 3.10.0-1160.el7.x86_64");
        assert_eq!(names("prettyName"), "prettyName");
    }
}
