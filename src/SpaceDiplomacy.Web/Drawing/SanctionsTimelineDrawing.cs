using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Links;

namespace SpaceDiplomacy.Web.Drawing;

public static class SanctionsTimelineDrawing
{
    /// <summary>How many sanctions are drawn at most; more are counted.</summary>
    public const int Most = 200;

    // In the order of their headings.
    private static readonly RecordKind[] Targets = [RecordKind.Officials, RecordKind.Agencies, RecordKind.Entities];

    /// <summary>The timeline laid out over the years that it needs, this one among them.</summary>
    /// <param name="timeline">The sanctions and what was said.</param>
    /// <param name="criteria">What was asked for: its range cuts the axis, its day is marked.</param>
    /// <param name="grouping">What the rows stand under.</param>
    /// <param name="today">The day on which a reader looks.</param>
    public static TimelinePicture Draw(
        this SanctionsTimeline timeline, SanctionCriteria criteria, SanctionGrouping grouping, DateOnly today) =>
        TimelineLayout.Of(
            grouping == SanctionGrouping.Target ? ByTarget(timeline) : ByAuthority(timeline),
            Axis(timeline, criteria, today),
            criteria.On);

    /// <summary>How many sanctions were imposed when, where they are too many to draw each.</summary>
    /// <param name="counts">By the months that the dates can mean.</param>
    /// <param name="criteria">What was asked for.</param>
    /// <param name="today">The day on which a reader looks.</param>
    public static TimelinePicture DrawCounts(IReadOnlyList<TimelineCount> counts, SanctionCriteria criteria, DateOnly today)
    {
        var days = counts.SelectMany(count => new[] { count.Months.Earliest, count.Months.Latest })
            .Append(criteria.On?.Earliest).Append(criteria.On?.Latest).OfType<DateOnly>().Append(today);
        var axis = TimelineAxis.Around(days, criteria.From?.Earliest, criteria.To?.Latest);
        var shown = CountColumns.AreByYear(axis) ? counts.ByYear(TimelineEntryKind.Sanction) : counts;
        return TimelineLayout.Of([new("Measures imposed", null, [new("", null, [], []) { Counts = shown }])], axis, criteria.On);
    }

    /// <summary>The timeline of one target, which whoever shows it has named: no headings.</summary>
    public static TimelinePicture DrawOneTarget(this SanctionsTimeline timeline, DateOnly today) =>
        TimelineLayout.Of(
            [new("", null, [.. Unnamed(ByTarget(timeline))])],
            Axis(timeline, new(), today));

    private static IEnumerable<TimelineRow> Unnamed(IEnumerable<TimelineGroup> groups) =>
        groups.SelectMany(group => group.Rows).Select(row => row with { Label = "" });

    private static TimelineAxis Axis(SanctionsTimeline timeline, SanctionCriteria criteria, DateOnly today)
    {
        var days = timeline.Sanctions.SelectMany(found => new[] { found.What.Imposed, found.What.Lifted })
            .Concat(timeline.Statements.Select(statement => statement.Date)).Append(criteria.On)
            .SelectMany(date => new[] { date?.Earliest, date?.Latest })
            .OfType<DateOnly>().Append(today);
        return TimelineAxis.Around(days, criteria.From?.Earliest, criteria.To?.Latest);
    }

    private static IEnumerable<TimelineGroup> ByTarget(SanctionsTimeline timeline) =>
        from found in timeline.Sanctions
        group found by found.What.Target into target
        let spans = target.Select(found => Span(timeline, found, ShortName(found.What.Authority.Name)))
        let row = Row(target.Key, [.. spans], Said(timeline, target.Key))
        group row by target.Key.Kind into kind
        orderby Place(kind.Key)
        select new TimelineGroup(Heading(kind.Key), null, [.. kind]);

    private static IEnumerable<TimelineGroup> ByAuthority(SanctionsTimeline timeline)
    {
        var groups =
            from found in timeline.Sanctions
            group found by found.What.Authority into authority
            let rows = from found in authority
                       group found by found.What.Target into target
                       select Row(target.Key, [.. target.Select(found => Span(timeline, found, ""))], [])
            select new TimelineGroup(
                authority.Key.Name, new(RecordKind.Authorities, authority.Key.Slug, authority.Key.Name), [.. rows]);
        var said =
            from target in timeline.Sanctions.Select(found => found.What.Target).Distinct()
            let points = Said(timeline, target)
            where points.Count > 0
            orderby Place(target.Kind)
            select Row(target, [], points);
        return groups.Concat([new TimelineGroup("Statements", null, [.. said])]).Where(group => group.Rows.Count > 0);
    }

    private static IReadOnlyList<TimelinePoint> Said(SanctionsTimeline timeline, RecordRef target) =>
        [.. timeline.Statements.Where(statement => statement.Target == target).Select(Point)];

    private static TimelinePoint Point(TargetStatement said)
    {
        var title = $"{StatementTitle.Of(said.Speaker, said.Date, said.Standing)}, {said.Venue}";
        return new(new(RecordKind.Statements, said.Slug, title), title, said.Date);
    }

    private static TimelineRow Row(
        RecordRef target, IReadOnlyList<TimelineSpan> spans, IReadOnlyList<TimelinePoint> points) =>
        new(target.Name, target, spans, points);

    private static TimelineSpan Span(SanctionsTimeline timeline, OnDay<SanctionSummary> found, string label)
    {
        var sanction = found.What;
        var title = $"{sanction.Authority.Name} on {sanction.Target.Name}";
        var end = sanction.Lifted is null ? "no end recorded" : $"lifted {sanction.Lifted.MomentToReaders()}";
        return new(
            new(RecordKind.Sanctions, sanction.Slug, title),
            timeline.Jurisdictions.GetValueOrDefault(sanction.Authority.Slug, ""),
            found.Certain ? label : $"{label} (possibly)".TrimStart(),
            $"{title}: imposed {sanction.Imposed.MomentToReaders()}, {end}"
                + (found.Certain ? "" : "; possibly in force on the day"),
            sanction.Period)
        {
            IsDoubtful = !found.Certain,
        };
    }

    // "US Treasury, Office of Foreign Assets Control" is long beside a bar; the text alternative has it whole.
    private static string ShortName(string authority) =>
        authority.Split(',')[0].Replace("United Nations", "UN", StringComparison.Ordinal);

    private static string Heading(RecordKind kind) => kind switch
    {
        RecordKind.Officials => "Officials",
        RecordKind.Agencies => "Agencies",
        _ => "Companies, institutes and industries",
    };

    private static int Place(RecordKind kind) => Array.IndexOf(Targets, kind);
}
