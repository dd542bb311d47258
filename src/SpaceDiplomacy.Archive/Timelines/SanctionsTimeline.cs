using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>What the rows of the sanctions timeline stand under.</summary>
public enum SanctionGrouping
{
    /// <summary>A row for each target, officials first; its bars name their authorities.</summary>
    Target,

    /// <summary>A row for each target under each authority; statements have rows of their own at the end.</summary>
    Authority,
}

/// <summary>Sanctions over time, with the statements of those that they are aimed at.</summary>
/// <param name="Sanctions">The sanctions, in the order in which targets and authorities are to come.</param>
/// <param name="Statements">The statements of their targets.</param>
/// <param name="Jurisdictions">The jurisdiction of each authority, by the authority's slug.</param>
public sealed record SanctionsTimeline(
    IReadOnlyList<SanctionInForce> Sanctions,
    IReadOnlyList<TargetStatement> Statements,
    IReadOnlyDictionary<string, string> Jurisdictions)
{
    /// <summary>Reads what else the timeline of some sanctions shows.</summary>
    public static async Task<SanctionsTimeline> ReadAsync(
        ArchiveDbContext db, IReadOnlyList<SanctionInForce> sanctions, CancellationToken cancellationToken) =>
        new(
            sanctions,
            await db.StatementsOfTargetsAsync([.. sanctions.Select(found => found.Sanction)], cancellationToken),
            await db.Authorities.ToDictionaryAsync(a => a.Slug, a => a.Jurisdiction, cancellationToken));

    /// <summary>The timeline laid out over the years that it needs, this one among them.</summary>
    /// <param name="criteria">What was asked for: its range cuts the axis, its day is marked.</param>
    /// <param name="grouping">What the rows stand under.</param>
    /// <param name="today">The day on which a reader looks.</param>
    public TimelinePicture Draw(SanctionCriteria criteria, SanctionGrouping grouping, DateOnly today) =>
        TimelineLayout.Of(
            grouping == SanctionGrouping.Target ? ByTarget() : ByAuthority(), Axis(criteria, today), criteria.On);

    /// <summary>The timeline of one target, which whoever shows it has named: no headings.</summary>
    public TimelinePicture DrawOneTarget(DateOnly today) =>
        TimelineLayout.Of(
            [new("", null, [.. ByTarget().SelectMany(group => group.Rows).Select(row => row with { Label = "" })])],
            Axis(new(), today));

    private TimelineAxis Axis(SanctionCriteria criteria, DateOnly today)
    {
        var days = Sanctions.SelectMany(found => new[] { found.Sanction.Imposed, found.Sanction.Lifted })
            .Concat(Statements.Select(statement => statement.Date)).Append(criteria.On)
            .SelectMany(date => new[] { date?.Earliest, date?.Latest })
            .OfType<DateOnly>().Append(today);
        return TimelineAxis.Around(days, criteria.From?.Earliest, criteria.To?.Latest);
    }

    private IEnumerable<TimelineGroup> ByTarget() =>
        from found in Sanctions
        group found by found.Sanction.Target into target
        let spans = target.Select(found => Span(found, ShortName(found.Sanction.Authority.Name)))
        let row = Row(target.Key, [.. spans], Said(target.Key))
        group row by target.Key.Kind into kind
        orderby kind.Key
        select new TimelineGroup(Heading(kind.Key), null, [.. kind]);

    private IEnumerable<TimelineGroup> ByAuthority()
    {
        var groups =
            from found in Sanctions
            group found by found.Sanction.Authority into authority
            let rows = from found in authority
                       group found by found.Sanction.Target into target
                       select Row(target.Key, [.. target.Select(found => Span(found, ""))], [])
            select new TimelineGroup(
                authority.Key.Name, new(TimelineRecordKind.Authority, authority.Key.Slug), [.. rows]);
        var said =
            from target in Sanctions.Select(found => found.Sanction.Target).Distinct()
            let points = Said(target)
            where points.Count > 0
            orderby target.Kind
            select Row(target, [], points);
        return groups.Concat([new TimelineGroup("Statements", null, [.. said])]).Where(group => group.Rows.Count > 0);
    }

    private IReadOnlyList<TimelinePoint> Said(SanctionTarget target) =>
        [.. Statements.Where(statement => statement.Target == target).Select(statement => statement.ToPoint())];

    private static TimelineRow Row(
        SanctionTarget target, IReadOnlyList<TimelineSpan> spans, IReadOnlyList<TimelinePoint> points) =>
        new(target.Name, new(Kind(target.Kind), target.Slug), spans, points);

    private TimelineSpan Span(SanctionInForce found, string label)
    {
        var sanction = found.Sanction;
        var end = sanction.Lifted is null ? "no end recorded" : $"lifted {sanction.Lifted.ToReaders()}";
        return new(
            new(TimelineRecordKind.Sanction, sanction.Slug),
            Jurisdictions.GetValueOrDefault(sanction.Authority.Slug, ""),
            found.Certain ? label : $"{label} (possibly)".TrimStart(),
            $"{sanction.Authority.Name} on {sanction.Target.Name}: imposed {sanction.Imposed.ToReaders()}, {end}"
                + (found.Certain ? "" : "; possibly in force on the day"),
            sanction.Period)
        {
            IsDoubtful = !found.Certain,
        };
    }

    // "US Treasury, Office of Foreign Assets Control" is long beside a bar; the text alternative has it whole.
    private static string ShortName(string authority) =>
        authority.Split(',')[0].Replace("United Nations", "UN", StringComparison.Ordinal);

    private static string Heading(TargetKind kind) => kind switch
    {
        TargetKind.Official => "Officials",
        TargetKind.Agency => "Agencies",
        _ => "Companies, institutes and industries",
    };

    private static TimelineRecordKind Kind(TargetKind kind) => kind switch
    {
        TargetKind.Official => TimelineRecordKind.Official,
        TargetKind.Agency => TimelineRecordKind.Agency,
        _ => TimelineRecordKind.Entity,
    };
}
