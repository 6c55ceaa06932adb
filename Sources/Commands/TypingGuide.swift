/// What can be typed, beside keys: dates, and lines about what happened. Help and manual show it.
package enum TypingGuide {
  package static let all: [CommandGuide.Line] = dates + lines

  package static let dates: [CommandGuide.Line] = [
    .heading("Dates"),
    .keys("today tomorrow weekend", summary: "a day; a snooze to a day alone ends at 9:00"),
    .keys("tue · next tue", summary: "the next Tuesday · the Tuesday of next week"),
    .keys("next week · month · year", summary: "its first day"),
    .keys("4 dec · 2027-01-09 · after 6 jan", summary: "a date, the day after one"),
    .keys(
      "in 2 weeks · 3d · 6w · 2h", summary: "minutes, hours, days, weeks, months, years from now"),
    .keys("fri 9:30 · 6pm · noon", summary: "with a time, or a time alone"),
  ]

  package static let lines: [CommandGuide.Line] = [
    .heading("A line about what happened"),
    .keys(
      "met · coffee with · called · emailed", summary: "how: each way to be in touch has its words"),
    .keys("Sam Baker · @sambaker · Jo", summary: "who: several with “and”; who is new is made"),
    .keys("at Chamber breakfast", summary: "where: becomes an event"),
    .keys("yesterday · last tue · 3 days ago", summary: "when; else now"),
    .keys("#press", summary: "a tag for each of them"),
    .keys("promised slides by friday", summary: "a follow-up; promised Jo slides is for Jo alone"),
  ]
}
