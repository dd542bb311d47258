using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Reads what <see cref="TimelineCriteria"/> ask for.</summary>
public static class ArchiveTimelineReader
{
    /// <summary>The most things of a kind that are read one by one; of more only counts are.</summary>
    public const int Most = 1_000;

    /// <summary>
    /// Offices of which some day may lie in a span from <c>?5</c> to <c>?6</c>; one without an end reaches no days to come
    /// (<c>?4</c>) by that alone.
    /// </summary>
    private const string HeldIn = """
        (p.From_Earliest IS NULL OR p.From_Earliest <= ?6) AND (CASE WHEN p.To_Latest IS NULL THEN NOT ?4 ELSE p.To_Latest >= ?5 END)
        """;

    private const string InForceIn = """
        (s.Imposed_Earliest IS NULL OR s.Imposed_Earliest <= ?6)
        AND (CASE WHEN s.Lifted_Latest IS NULL THEN NOT ?4 ELSE s.Lifted_Latest >= ?5 END)
        """;

    private const string HappeningIn = "e.Date_Earliest <= ?6 AND e.Date_Latest >= ?5";

    /// <summary>What stands in place of the kind where a row is the first or the last day of something.</summary>
    private const string Edge = "edge";

    /// <summary>The columns that such a row has nothing in.</summary>
    private const string Nothing = "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL";

    /// <param name="search">What the archive is read with.</param>
    /// <param name="criteria">Whose and which time; a range that nothing lies in is shown empty.</param>
    /// <param name="today">The day on which a reader looks: what has no end runs at least as far.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ArchiveTimeline> ReadTimelineAsync(
        this StatementSearch search, TimelineCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var (connection, whose) = (scope.Connection, criteria.SpokenBy);
        var asked = await AskedFor.FindAsync(scope.Columns.Names, search.Times, criteria, cancellationToken);
        var said = await search.Times.SpanAsync(whose, cancellationToken);
        // Where the whole is asked for, its edges are those of what is on it.
        DaySpan? range = criteria.From is null && criteria.To is null
            ? null
            : new(criteria.From?.Earliest ?? DateOnly.MinValue, criteria.To?.Latest ?? DateOnly.MaxValue);
        var statements = await search.Times.BetweenAsync(
            whose, range?.First ?? DateOnly.MinValue, range?.Last ?? DateOnly.MaxValue, Most, cancellationToken);
        var (rows, edges) = connection.Read(asked, statements.Each, range, today);
        var days = edges.Append(said.First).Append(said.Last).OfType<DateOnly>().Append(today).ToList();
        var whole = DaySpan.OfYears(days.Min().Year, days.Max().Year);
        var span = Range(criteria, whole);
        var months = span.InMonths();
        var read = new Reading();
        read.Add(TimelineEntryKind.Office, rows, () => Count(TimelineEntryKind.Office,
            $"SELECT p.From_Text AS Text FROM Appointments p WHERE {asked.Offices} AND {HeldIn}"));
        read.Add(TimelineEntryKind.Sanction, rows, () => Count(TimelineEntryKind.Sanction,
            $"SELECT s.Imposed_Text AS Text FROM Sanctions s WHERE {asked.Sanctions} AND {InForceIn}"));
        read.Add(TimelineEntryKind.Event, rows, () => Count(TimelineEntryKind.Event,
            $"SELECT e.Date_Text AS Text FROM Events e WHERE {asked.Events} AND {HappeningIn}"));
        read.AddStatements(
            statements.Total,
            TimelineRow.Entries([.. rows.Where(row => row.Kind == TimelineEntryKind.Statement)]),
            await search.Times.CountByMonthAsync(whose, months.First, months.Last, cancellationToken));
        return new()
        {
            Criteria = criteria,
            Span = span,
            Whole = whole,
            Entries = [.. read.Entries.OrderBy(entry => entry.Period.From).ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Record.Slug, StringComparer.Ordinal)],
            Totals = read.Totals,
            Counts = read.Counts,
            HasOnlyStatements = asked.IsTooMuch,
        };

        // Of everything at all times it is the same for every reader.
        TimelineTally Count(TimelineEntryKind kind, string texts) => asked.IsEverything && span.Covers(whole)
            ? (TimelineTally)scope.Sums.GetOrAdd($"dates of every {kind}", _ => connection.CountByMonth(texts, asked, span, today))
            : connection.CountByMonth(texts, asked, span, today);
    }

    /// <summary>
    /// The days asked for, as far as there is anything; where all lie outside of that, as they are, and of an end that was
    /// left open, the year.
    /// </summary>
    private static DaySpan Range(TimelineCriteria criteria, DaySpan whole)
    {
        var (from, to) = (criteria.From?.Earliest, criteria.To?.Latest);
        var first = from ?? (to < whole.First ? new(to.Value.Year, 1, 1) : whole.First);
        var last = to ?? (from > whole.Last ? new(from.Value.Year, 12, 31) : whole.Last);
        var asked = new DaySpan(first, last);
        return asked.Within(whole) ?? asked;
    }

    /// <summary>
    /// Of each kind what lies in a span, or in any, one more than are read one by one, where there are; and the first and last
    /// days that anything at all of it begins or ends on.
    /// </summary>
    private static (List<TimelineRow> Rows, List<DateOnly?> Edges) Read(
        this RawConnection connection, AskedFor asked, IReadOnlyList<SaidOn>? said, DaySpan? span, DateOnly today)
    {
        using var read = connection.Prepare($"""
            SELECT * FROM (SELECT {TimelineRow.OfOffice} FROM {TimelineRow.Offices}
                WHERE {asked.Offices} AND (?5 IS NULL OR ({HeldIn})) ORDER BY p.Id LIMIT ?7)
            UNION ALL SELECT * FROM (SELECT {TimelineRow.OfSanction} FROM {TimelineRow.Sanctions}
                WHERE {asked.Sanctions} AND (?5 IS NULL OR ({InForceIn})) ORDER BY s.Id LIMIT ?7)
            UNION ALL SELECT * FROM (SELECT {TimelineRow.OfEvent} FROM Events e
                WHERE {asked.Events} AND (?5 IS NULL OR ({HappeningIn})) ORDER BY e.Id LIMIT ?7)
            UNION ALL SELECT {TimelineRow.OfStatement} FROM Statements t JOIN Officials o ON o.Id = t.OfficialId
                WHERE t.Number IN (SELECT value FROM json_each(?8))
            {(span is null ? "" : EdgesOf(asked))}
            """);
        asked.Bind(read).BindSpan(span, today).Bind(7, Most + 1).Bind(8, Stored.Json((said ?? []).Select(one => one.Number)));
        var (rows, edges) = (new List<TimelineRow>(), new List<DateOnly?>());
        while (read.Step())
        {
            if (read.Text(0) == Edge)
            {
                edges.Add(Day(read, 1));
            }
            else
            {
                rows.Add(TimelineRow.Read(read));
            }
        }

        return (rows, span is not null ? edges
            : rows.CountBy(row => row.Kind).Any(kind => kind.Value > Most) ? connection.ReadEdges(asked)
            : [.. rows.Where(row => row.Kind != TimelineEntryKind.Statement).GroupBy(row => row.Kind).SelectMany(EdgesOf)]);
    }

    private static RawStatement BindSpan(this RawStatement rows, DaySpan? span, DateOnly today) => rows
        .Bind(4, span?.First > today ? 1 : 0).Bind(5, Stored.Day(span?.First)).Bind(6, Stored.Day(span?.Last));

    private static DateOnly? Day(RawStatement row, int column) => row.TextOrNull(column) is { } day ? Stored.Day(day) : null;

    /// <summary>The first and last days that anything of a kind begins or ends on.</summary>
    private static IEnumerable<DateOnly?> EdgesOf(IEnumerable<TimelineRow> rows) =>
    [
        rows.Min(row => row.From?.Earliest), rows.Min(row => row.To?.Earliest),
        rows.Max(row => row.To?.Latest), rows.Max(row => row.From?.Latest),
    ];

    /// <summary>The same of everything that is asked for.</summary>
    private static List<DateOnly?> ReadEdges(this RawConnection connection, AskedFor asked)
    {
        using var rows = connection.Prepare($"SELECT '{Edge}', NULL, {Nothing} {EdgesOf(asked)}");
        return asked.Bind(rows).List(row => Day(row, 1));
    }

    /// <summary>The same as more rows of a query; each looks at the end of an index.</summary>
    private static string EdgesOf(AskedFor asked)
    {
        var offices = $"FROM Appointments p WHERE {asked.Offices}";
        var sanctions = $"FROM Sanctions s WHERE {asked.Sanctions}";
        var events = $"FROM Events e WHERE {asked.Events}";
        string[] edges =
        [
            $"min(p.From_Earliest) {offices}", $"min(p.To_Earliest) {offices}", $"max(p.To_Latest) {offices}",
            $"max(p.From_Latest) {offices}", $"min(s.Imposed_Earliest) {sanctions}", $"min(s.Lifted_Earliest) {sanctions}",
            $"max(s.Lifted_Latest) {sanctions}", $"max(s.Imposed_Latest) {sanctions}", $"min(e.Date_Earliest) {events}",
            $"max(e.Date_Latest) {events}",
        ];
        return string.Concat(edges.Select(edge => $" UNION ALL SELECT '{Edge}', (SELECT {edge}), {Nothing}"));
    }

    private static TimelineTally CountByMonth(
        this RawConnection connection, string texts, AskedFor asked, DaySpan span, DateOnly today)
    {
        using var rows = connection.Prepare($"""
            SELECT CASE WHEN Text LIKE '____-__-__' THEN substr(Text, 1, 7) ELSE Text END, count(*)
            FROM ({texts}) GROUP BY 1
            """);
        return new(asked.Bind(rows).BindSpan(span, today).List(row => (row.TextOrNull(0), (int)row.Integer(1))));
    }

    /// <summary>What is read of each kind: its entries, or where they are too many, counts of them.</summary>
    private sealed class Reading
    {
        public List<TimelineEntry> Entries { get; } = [];

        public Dictionary<TimelineEntryKind, int> Totals { get; } = [];

        public Dictionary<TimelineEntryKind, IReadOnlyList<TimelineCount>> Counts { get; } = [];

        public void Add(TimelineEntryKind kind, IEnumerable<TimelineRow> rows, Func<TimelineTally> count)
        {
            var own = rows.Where(row => row.Kind == kind).ToList();
            Totals[kind] = own.Count;
            if (own.Count <= Most)
            {
                Entries.AddRange(TimelineRow.Entries(own));
                return;
            }

            var tally = count();
            Totals[kind] = tally.Total;
            Counts[kind] = tally.ByMonth(kind);
        }

        public void AddStatements(int total, IEnumerable<TimelineEntry> entries, IReadOnlyList<SpokenMonths> counts)
        {
            Totals[TimelineEntryKind.Statement] = total;
            Counts[TimelineEntryKind.Statement] = [.. counts.Select(TimelineCounts.Of)];
            Entries.AddRange(entries);
        }
    }
}
