using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Offices over time: who held which at an agency, or which ones an official held.</summary>
public static class OfficesTimeline
{
    /// <summary>The series of all bars: offices need not be told apart.</summary>
    public const string Series = "office";

    /// <summary>The officials of an agency, a row each, in the order of the list; null where there are none.</summary>
    public static TimelinePicture? OfAgency(IReadOnlyList<AgencyOffice> offices, DateOnly today) =>
        Draw(
            from office in offices
            group office by office.Official into official
            let record = new TimelineRecord(TimelineRecordKind.Official, official.Key.Slug)
            select new TimelineRow(
                official.Key.Name,
                record,
                [.. official.Select(office => Span(record, $"{official.Key.Name}, {office.Title}", office.Period))],
                []),
            today);

    /// <summary>The offices of an official, a row each, the first taken first; null where there are none.</summary>
    public static TimelinePicture? OfOfficial(IReadOnlyList<Office> offices, DateOnly today) =>
        Draw(
            from office in offices
            orderby office.From
            let record = office.Agency is null
                ? null
                : new TimelineRecord(TimelineRecordKind.Agency, office.Agency.Slug)
            select new TimelineRow(
                office.Title, record, [Span(record, office.ShortTitle, office.Period)], []),
            today);

    private static TimelinePicture? Draw(IEnumerable<TimelineRow> rows, DateOnly today)
    {
        var list = rows.ToList();
        var days = list.SelectMany(row => row.Spans).SelectMany(span => new[] { span.Period.From, span.Period.To })
            .SelectMany(date => new[] { date?.Earliest, date?.Latest }).OfType<DateOnly>().Append(today);
        return list.Count == 0
            ? null
            : TimelineLayout.Of([new("", null, list)], TimelineAxis.Around(days, null, null));
    }

    private static TimelineSpan Span(TimelineRecord? record, string what, DatePeriod period) =>
        new(record, Series, "", $"{what}: {period.ToReaders()}", period);
}
