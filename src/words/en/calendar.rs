use crate::words::CalendarWords;

pub const CALENDAR: CalendarWords = CalendarWords {
    deadline: "Last day to correct servers past support and keep them out of the fourth penalty tier",
    deadline_more: "It is for the servers whose 30 days run out first, counted from when it was or should have been known (45 CFR 160.404(b)(2)).",
    reset: "HIPAA’s yearly penalty caps start again",
    reset_more: "Every cap for a calendar year counts from zero again (45 CFR 160.404(b)(2)).",
    actions: [
        "Upgrade done: {name}",
        "Replacement done: {name}",
        "Move to the cloud done: {name}",
        "Paid cover bought: {name}",
        "Retired: {name}",
        "Isolated: {name}",
    ],
    actions_more: "As planned in the self-assessment of {date}.",
    support: "Last day of support: {name}",
    cover: "Last day of paid cover: {name}",
    support_more: "From the next day on there are no security updates.",
};
