using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>Reads what was said and done around an event; what lies too far away is counted but not read.</summary>
internal static class ChainReader
{
    // The distance in days of what is called x from the event, whose first and last day are ?2 and ?3.
    private const string Distance = """
        CASE WHEN x.Last < ?2 THEN julianday(?2) - julianday(x.Last) WHEN x.First > ?3 THEN julianday(x.First) - julianday(?3) ELSE 0 END
        """;

    private const string Imposed = """
        SELECT s.Id, s.Slug, s.Imposed_Earliest AS First, s.Imposed_Latest AS Last FROM Sanctions s
        WHERE s.Imposed_Earliest <= ?5 AND s.Imposed_Latest >= ?4
        """;

    private const string Lifted = """
        SELECT s.Id, s.Slug, coalesce(s.Lifted_Earliest, '0001-01-01') AS First, coalesce(s.Lifted_Latest, '9999-12-31') AS Last
        FROM Sanctions s
        WHERE s.Lifted_Text IS NOT NULL
        AND (s.Lifted_Earliest IS NULL OR s.Lifted_Earliest <= ?5) AND (s.Lifted_Latest IS NULL OR s.Lifted_Latest >= ?4)
        """;

    private const string OnNamed = """
        (s.TargetOfficialId IN (SELECT j.OfficialId FROM EventOfficials j WHERE j.EventId = ?1)
        OR s.TargetAgencyId IN (SELECT j.AgencyId FROM EventAgencies j WHERE j.EventId = ?1))
        """;

    private const string Happened = """
        SELECT h.Id, h.Slug, h.Date_Earliest AS First, h.Date_Latest AS Last FROM Events h
        WHERE h.Id <> ?1 AND h.Date_Earliest <= ?5 AND h.Date_Latest >= ?4
        """;

    private const string NamingOneOfThem = """
        h.Id IN (
            SELECT j.EventId FROM EventOfficials own JOIN EventOfficials j ON j.OfficialId = own.OfficialId WHERE own.EventId = ?1
            UNION SELECT j.EventId FROM EventAgencies own JOIN EventAgencies j ON j.AgencyId = own.AgencyId WHERE own.EventId = ?1)
        """;

    /// <summary>The chain of an event, with the statements by their numbers.</summary>
    /// <param name="connection">What to read on.</param>
    /// <param name="found">The event.</param>
    /// <param name="said">
    /// Statements of these days by officials and in office at agencies that the event names; all where it names nobody.
    /// </param>
    public static FoundChain ReadChain(this RawConnection connection, FoundEvent found, IReadOnlyList<SaidOn> said)
    {
        var date = found.Event.Date;
        var (linked, others, total) = connection.ReadNear(found);
        var statements = said.Concat(linked.Keys).DistinctBy(one => one.Number)
            .Select(one => new Near(ChainKind.Statement, "", one.First, one.Last)
            {
                Number = one.Number,
                Links = linked.GetValueOrDefault(one, []),
            })
            .ToList();
        var nearest = statements.Concat(others)
            .OrderBy(near => date.LeastDaysTo(near.First, near.Last)).ThenBy(near => near.First).ThenBy(near => near.Last)
            .ThenBy(near => near.Kind).ThenBy(near => near.Number).ThenBy(near => near.Slug, StringComparer.Ordinal)
            .Take(EventChain.Most);
        return new(found.Event, statements.Count + total, [.. nearest]);
    }

    /// <summary>
    /// The statements that are linked to the event, and the nearest of what was imposed and lifted and of what happened, with
    /// how many of these there are.
    /// </summary>
    private static (Dictionary<SaidOn, IReadOnlyList<LinkType>> Linked, List<Near> Others, int Total) ReadNear(
        this RawConnection connection, FoundEvent found)
    {
        var (onNamed, naming) = found.Event.NamesNobody ? ("TRUE", "TRUE") : (OnNamed, NamingOneOfThem);
        using var rows = connection.Prepare($"""
            WITH near AS (
                SELECT {(int)ChainKind.Statement} AS Kind, 0 AS Id, st.Number, st.Date_Earliest AS First, st.Date_Latest AS Last, 0 AS Total,
                group_concat(l.Type ORDER BY l.Position) AS Types
                FROM StatementLinks l JOIN Statements st ON st.Id = l.StatementId
                WHERE l.EventId = ?1 AND st.Date_Earliest <= ?5 AND st.Date_Latest >= ?4 GROUP BY st.Number
                UNION ALL {Nearest(ChainKind.SanctionImposed, $"{Imposed} AND {onNamed}")}
                UNION ALL {Nearest(ChainKind.SanctionLifted, $"{Lifted} AND {onNamed}")}
                UNION ALL {Nearest(ChainKind.Event, $"{Happened} AND {naming}")})
            SELECT {SanctionSummary.Columns}, n.Kind, n.Number, n.First, n.Last, n.Total, n.Types, h.Slug, h.Title, h.Date_Text
            FROM near n LEFT JOIN Events h ON n.Kind = {(int)ChainKind.Event} AND h.Id = n.Id
            LEFT JOIN Sanctions s ON n.Kind IN ({(int)ChainKind.SanctionImposed}, {(int)ChainKind.SanctionLifted}) AND s.Id = n.Id
            {SanctionSummary.Joins}
            """);
        var date = found.Event.Date;
        rows.Bind(1, found.Id).Bind(2, Stored.Day(date.Earliest)).Bind(3, Stored.Day(date.Latest))
            .Bind(4, Stored.Day(EventChain.FirstDay(date))).Bind(5, Stored.Day(EventChain.LastDay(date))).Bind(6, EventChain.Most);
        var linked = new Dictionary<SaidOn, IReadOnlyList<LinkType>>();
        var others = new List<Near>();
        var totals = new Dictionary<ChainKind, int>();
        while (rows.Step())
        {
            var (kind, first, last) = ((ChainKind)rows.Integer(14), Stored.Day(rows.Text(16)), Stored.Day(rows.Text(17)));
            if (kind == ChainKind.Statement)
            {
                linked.Add(new(rows.Integer(15), first, last), [.. rows.Text(19).Split(',').Select(Stored.Term<LinkType>)]);
                continue;
            }

            totals[kind] = (int)rows.Integer(18);
            others.Add(kind == ChainKind.Event
                ? new(kind, rows.Text(20), first, last)
                {
                    Entry = new EventInChain(new(rows.Text(20), rows.Text(21), rows.Date(22))),
                }
                : new(kind, rows.Text(0), first, last) { Entry = InChain(SanctionSummary.Read(rows), kind) });
        }

        return (linked, others, totals.Values.Sum());
    }

    private static SanctionInChain InChain(SanctionSummary sanction, ChainKind kind) =>
        new(sanction, kind, kind == ChainKind.SanctionImposed ? sanction.Imposed : sanction.Lifted!);

    /// <summary>The nearest of what a query finds, and how many it finds.</summary>
    private static string Nearest(ChainKind kind, string query) => $"""
        SELECT * FROM (SELECT {(int)kind}, x.Id, 0, x.First, x.Last, count(*) OVER (), '' FROM ({query}) x
        ORDER BY {Distance}, x.First, x.Last, x.Slug LIMIT ?6)
        """;
}

/// <summary>Something near an event.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its address; empty for a statement.</param>
/// <param name="First">The first day that its date can mean, as it is written.</param>
/// <param name="Last">The last.</param>
internal sealed record Near(ChainKind Kind, string Slug, DateOnly First, DateOnly Last)
{
    /// <summary>The number of a statement.</summary>
    public long Number { get; init; }

    /// <summary>What a statement does to the event; nothing where it is not linked to it.</summary>
    public IReadOnlyList<LinkType> Links { get; init; } = [];

    /// <summary>What stands in the chain; null for a statement, which has yet to be read.</summary>
    public ChainEntry? Entry { get; init; }
}

/// <summary>A chain whose statements have yet to be read.</summary>
/// <param name="Event">The event in the middle.</param>
/// <param name="Total">How many entries belong to the chain, the event itself not counted.</param>
/// <param name="Nearest">The nearest of them, the nearest first.</param>
internal sealed record FoundChain(EventDetail Event, int Total, IReadOnlyList<Near> Nearest)
{
    /// <summary>The numbers of the statements.</summary>
    public IEnumerable<long> Numbers => Nearest.Where(near => near.Entry is null).Select(near => near.Number);

    /// <summary>The chain with its statements, in order of time; of one date what was said before what was done.</summary>
    public EventChain With(IReadOnlyDictionary<long, ReadStatement> statements)
    {
        var itself = new EventInChain(new(Event.Slug, Event.Title, Event.Date));
        var entries = Nearest.Where(near => near.Entry is null).Select(near => (near.Links, statements[near.Number].Statement))
            .OrderBy(said => said.Statement.Slug, StringComparer.Ordinal)
            .Select(ChainEntry (said) => new SaidInChain(said.Statement, said.Links))
            .Concat(Nearest.Where(near => near.Entry is not null).OrderBy(near => near.Kind).ThenBy(near => near.Slug, StringComparer.Ordinal)
                .Select(near => near.Entry!));
        return new()
        {
            Itself = itself,
            First = EventChain.FirstDay(Event.Date),
            Last = EventChain.LastDay(Event.Date),
            Total = Total,
            Entries = [.. entries.Prepend(itself).OrderBy(entry => entry.Date)],
        };
    }
}
