//! What a column holds, told by the words of its header.
//!
//! The words are those of Active Directory, Lansweeper, RVTools (both its headers: `OS according to the VMware Tools` and
//! `vInfoOSTools`), ServiceNow (field names and labels), Configuration Manager, the vSphere client and of lists that people make.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The machine's name.
    Name,
    /// Its system by name.
    System,
    /// The system's version; its name too where no other column has it.
    SystemVersion,
    /// A version of whatever the other columns name.
    Version,
    /// A service pack.
    Pack,
    /// An edition.
    Edition,
    /// A long report of the running system.
    Detail,
    /// The guest type that VMware Tools report.
    Tools,
    /// The guest type in a virtual machine's settings.
    Configured,
    /// What kind of thing it is.
    Kind,
    /// What runs on it.
    Software,
    /// Whether it is on, in use, retired.
    State,
    /// ServiceNow's operational status, which may be a number.
    Operational,
    /// ServiceNow's install status, which may be a number.
    Installed,
    /// Whether the account is enabled.
    Enabled,
    /// Whether it is disabled or retired.
    Disabled,
    /// Active Directory's account flags.
    AccountFlags,
    /// Whether it is a template or a placeholder.
    Template,
    /// The networks it is on.
    Network,
    /// Whether it can be reached from the internet.
    InternetFacing,
}

/// Whole headers, by role; of several columns with one role the one whose header stands first here goes first.
const HEADERS: [(Role, &str); 18] = [
    (
        Role::Name,
        "vm vmname virtualmachine assetname servername hostname computername machinename devicename systemname ciname \
         nodename name server computer machine device node asset host guesthostname dnsname dnshostname fqdn netbiosname \
         netbios displayname cn ipaddress primaryipaddress ip ipv4address",
    ),
    (
        Role::System,
        "operatingsystem os osname operatingsystemname operatingsystemnameandversion operatingsystemnameand caption \
         osfullname esxversion opsys",
    ),
    (Role::Version, "version buildnumber build kernel kernelversion kernelrelease release"),
    (Role::Pack, "osservicepack servicepack operatingsystemservicepack csdversion sp"),
    (Role::Edition, "edition windowsedition"),
    (Role::Detail, "guestdetaileddata uname unamea"),
    (Role::Tools, "osaccordingtothevmwaretools ostools guestos guestosfullname guestosname guestoperatingsystem"),
    (Role::Configured, "osaccordingtotheconfigurationfile osconfig configuredos configuredguestos"),
    (Role::Kind, "assettype sysclassname class ciclass citype devicetype"),
    (
        Role::Software,
        "software application applications app apps database databases db dbms dbversion databaseversion sqlversion \
         role roles serverrole serverroles function purpose whatitdoes workload workloads",
    ),
    (
        Role::State,
        "powerstate power vmstate state status assetstate assetstatus lifecycle lifecyclestage lifecyclestagestatus \
         lifecyclestatus serverstatus devicestatus",
    ),
    (Role::Operational, "operationalstatus"),
    (Role::Installed, "installstatus"),
    (Role::Enabled, "enabled accountenabled"),
    (Role::Disabled, "disabled accountdisabled decommissioned retired decommed"),
    (Role::AccountFlags, "useraccountcontrol"),
    (Role::Template, "template istemplate srmplaceholder placeholder"),
    (
        Role::Network,
        "network networks networkname networkzone zone securityzone vlan vlanname segment portgroup exposure \
         networksegment",
    ),
];

/// Yes-or-no headers.
const FACING: [&str; 5] = ["internetfacing", "publicfacing", "externalfacing", "internetexposed", "internetaccessible"];

/// What headers about a system are made of beside its word: `OS / version`, `Server OS`, `Current operating system`.
const PARTS: [&str; 22] = [
    "operatingsystem",
    "os",
    "version",
    "release",
    "build",
    "number",
    "servicepack",
    "edition",
    "type",
    "family",
    "platform",
    "server",
    "current",
    "installed",
    "name",
    "full",
    "caption",
    "description",
    "info",
    "and",
    "level",
    "details",
];

/// What a header says its column holds, and how well: less is better. None: it says nothing that is used here.
pub fn role(header: &str) -> Option<(Role, u8)> {
    let word = squeezed(header);
    let word = word.strip_prefix("vinfo").unwrap_or(&word);
    // RVTools' other header calls the guest type in the settings `vInfoOS`.
    if word == "os" && header.len() > 4 && header.as_bytes()[0].eq_ignore_ascii_case(&b'v') {
        return Some((Role::Configured, 0));
    }
    if FACING.contains(&word) {
        return Some((Role::InternetFacing, 0));
    }
    // `Network #1` to `Network #8`.
    let bare = word.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let word = if bare == "network" { bare } else { word };
    let whole = |word: &str| {
        HEADERS.iter().find_map(|(role, headers)| {
            headers.split(' ').position(|header| header == word).map(|place| (*role, place as u8))
        })
    };
    // Configuration Manager's views end their columns with a nought: `Caption0`.
    whole(word).or_else(|| whole(word.strip_suffix('0')?)).or_else(|| about_system(word))
}

/// Headers made of the word for a system and others that may stand with it.
fn about_system(word: &str) -> Option<(Role, u8)> {
    if word == "platform" || word == "system" {
        return Some((Role::System, 60));
    }
    let mut used = 0_u32;
    let mut rest = word;
    while !rest.is_empty() {
        let place = PARTS.iter().position(|part| rest.starts_with(part))?;
        used |= 1 << place;
        rest = &rest[PARTS[place].len()..];
    }
    let has = |part: &str| PARTS.iter().position(|other| *other == part).is_some_and(|place| used & (1 << place) != 0);
    let any = |parts: &[&str]| parts.iter().any(|part| has(part));
    if !any(&["operatingsystem", "os"]) {
        None
    } else if any(&["name", "caption", "full", "description"]) {
        Some((Role::System, 30))
    } else if any(&["version", "release", "build"]) {
        Some((Role::SystemVersion, 40))
    } else if has("servicepack") {
        Some((Role::Pack, 30))
    } else if has("edition") {
        Some((Role::Edition, 30))
    } else if any(&["type", "family", "platform"]) {
        Some((Role::System, 50))
    } else {
        Some((Role::System, 30))
    }
}

/// Letters and digits, in lower case.
pub fn squeezed(text: &str) -> String {
    text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_say_what_their_columns_hold() {
        let wanted = [
            ("OperatingSystem", Role::System),
            ("OS according to the VMware Tools", Role::Tools),
            ("vInfoOSTools", Role::Tools),
            ("vInfoOS", Role::Configured),
            ("vInfoSRMPlaceHolder", Role::Template),
            ("OS", Role::System),
            ("OS / version", Role::SystemVersion),
            ("os_version", Role::SystemVersion),
            ("Operating System Name and Version", Role::System),
            ("Operating_System_Name_and0", Role::System),
            ("Server OS", Role::System),
            ("what it does", Role::Software),
            ("Network #3", Role::Network),
            ("Internet-facing?", Role::InternetFacing),
            ("Operational status", Role::Operational),
            ("Build", Role::Version),
        ];
        for (header, wanted) in wanted {
            assert_eq!(role(header).map(|(role, _)| role), Some(wanted), "{header}");
        }
        for header in ["OS Domain", "OS Address Width (bits)", "Notes", "Cluster", "", "os_domain", "Description"] {
            assert_eq!(role(header), None, "{header}");
        }
    }
}
