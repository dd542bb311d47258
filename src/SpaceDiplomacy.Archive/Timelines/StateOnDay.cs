using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Results;
using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Timelines;

/// <summary>Offices held or measures in force on a day.</summary>
/// <param name="First">The first of them, the certain ones before the others.</param>
/// <param name="Certain">How many there certainly are.</param>
/// <param name="Possible">How many more there may be.</param>
public sealed record HeldOnDay(IReadOnlyList<OnDay<TimelineEntry>> First, int Certain, int Possible)
{
    public int Total => Certain + Possible;
}

/// <summary>What held on a day, as far as the archive's dates say.</summary>
/// <param name="Day">The day; it may itself be known as a month or a year only.</param>
/// <param name="Offices">Offices held.</param>
/// <param name="Sanctions">Measures in force.</param>
/// <param name="StatementCount">How many statements were certainly made by then.</param>
/// <param name="PossibleCount">How many more may have been, because their dates do not say or the day is coarse.</param>
/// <param name="LastStatement">The last of those that certainly were made; null where there is none.</param>
/// <param name="IsToCome">Whether some of the day is still to come: then what has no recorded end is only possible.</param>
public sealed record StateOnDay(
    EdtfDate Day,
    HeldOnDay Offices,
    HeldOnDay Sanctions,
    int StatementCount,
    int PossibleCount,
    StatementSummary? LastStatement,
    bool IsToCome)
{
    /// <summary>Whether any office or measure is only possible.</summary>
    public bool HasDoubt => Offices.Possible + Sanctions.Possible > 0;

    /// <summary>Whether any measure or office that is shown has no recorded end and is taken to last.</summary>
    public bool HasOpenEnd => Found.Any(found => found.What.Period.To?.Latest is null);

    /// <summary>Whether any date that is shown is approximate or uncertain.</summary>
    public bool HasQualifiedDate => Found.Select(found => found.What.Period)
        .SelectMany(period => new[] { period.From, period.To }).Append(LastStatement?.Date)
        .Any(date => date is { IsApproximate: true } or { IsUncertain: true });

    private IEnumerable<OnDay<TimelineEntry>> Found => Offices.First.Concat(Sanctions.First);
}

public static class StatesOnDays
{
    /// <summary>
    /// The state of what is asked for on the day that is asked for; null where none is. The range of the criteria is of no
    /// account.
    /// </summary>
    /// <param name="search">What the archive is read with.</param>
    /// <param name="criteria">Of whom and on which day, which has a first and a last one.</param>
    /// <param name="today">The day on which a reader looks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StateOnDay?> FindStateAsync(
        this StatementSearch search, TimelineCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var held = await search.FindHeldAsync(criteria, today, cancellationToken);
        return held.With(scope.Connection.ByNumber(scope.Columns.Names, held.Numbers));
    }

    /// <summary>The same, with the last statement by its number: a page reads all of its statements at once.</summary>
    internal static async Task<FoundState> FindHeldAsync(
        this StatementSearch search, TimelineCriteria criteria, DateOnly today, CancellationToken cancellationToken)
    {
        if (criteria.On is not { } day)
        {
            return new(null, []);
        }

        using var scope = await search.OpenAsync(cancellationToken);
        var asked = await AskedFor.FindAsync(scope.Columns.Names, search.Times, criteria, cancellationToken);
        var (first, last) = day.Readings;
        var held = scope.Connection.ReadHeld(asked, first, last, day.IsToCome(today));
        var said = await search.Times.UpToAsync(criteria.SpokenBy, first, last, cancellationToken);
        return new(
            new(
                day,
                Of(TimelineEntryKind.Office),
                Of(TimelineEntryKind.Sanction),
                said.Certain,
                said.Possible,
                LastStatement: null,
                day.IsToCome(today)),
            said.Last is { } number ? [number] : []);

        HeldOnDay Of(TimelineEntryKind kind)
        {
            var own = held.Where(one => one.Row.Kind == kind).ToList();
            var (certain, total) = own.Count == 0 ? (0, 0) : (own[0].Certain, own[0].Total);
            var entries = TimelineRow.Entries([.. own.Select(one => one.Row)]).ToList();
            return new(entries.On(day, today, entry => entry.Period), certain, total - certain);
        }
    }

    /// <summary>
    /// The first offices and measures that by some reading of their dates held between two days, those that did by every
    /// reading before the others, each with how many certainly did and how many there are: <see cref="DatePeriod.On"/> in SQL.
    /// </summary>
    private static List<(TimelineRow Row, int Certain, int Total)> ReadHeld(
        this RawConnection connection, AskedFor asked, DateOnly first, DateOnly last, bool isToCome)
    {
        const string certainlyHeld = """
            coalesce(p.From_LatestReading <= ?4 AND (CASE WHEN p.To_Text IS NULL THEN NOT ?6 ELSE p.To_EarliestReading >= ?5 END), FALSE)
            """;
        const string certainlyInForce = """
            coalesce(s.Imposed_LatestReading <= ?4 AND (CASE WHEN s.Lifted_Text IS NULL THEN NOT ?6 ELSE s.Lifted_EarliestReading >= ?5 END), FALSE)
            """;
        using var rows = connection.Prepare($"""
            SELECT * FROM (SELECT {TimelineRow.OfOffice}, sum({certainlyHeld}) OVER (), count(*) OVER () FROM {TimelineRow.Offices}
                WHERE {asked.Offices} AND (p.From_EarliestReading IS NULL OR p.From_EarliestReading <= ?5)
                AND (p.To_LatestReading IS NULL OR p.To_LatestReading >= ?4)
                ORDER BY {certainlyHeld} DESC, p.From_Earliest, p.From_Latest, o.Slug, p.Position LIMIT ?7)
            UNION ALL SELECT * FROM (SELECT {TimelineRow.OfSanction}, sum({certainlyInForce}) OVER (), count(*) OVER ()
                FROM {TimelineRow.Sanctions}
                WHERE {asked.Sanctions} AND (s.Imposed_EarliestReading IS NULL OR s.Imposed_EarliestReading <= ?5)
                AND (s.Lifted_LatestReading IS NULL OR s.Lifted_LatestReading >= ?4)
                ORDER BY {certainlyInForce} DESC, s.Imposed_Earliest, s.Imposed_Latest, s.Slug LIMIT ?7)
            """);
        return asked.Bind(rows).Bind(4, Stored.Day(first)).Bind(5, Stored.Day(last)).Bind(6, isToCome ? 1 : 0).Bind(7, PagedLists.Most)
            .List(row => (TimelineRow.Read(row), (int)row.Integer(10), (int)row.Integer(11)));
    }
}

/// <summary>A state on a day, which has yet to be given its last statement.</summary>
/// <param name="State">The state; null where no day is asked for.</param>
/// <param name="Numbers">The number of the last statement, where there is one.</param>
internal sealed record FoundState(StateOnDay? State, IReadOnlyList<long> Numbers)
{
    /// <summary>The state with the statement; one that has just gone is left out.</summary>
    public StateOnDay? With(IReadOnlyDictionary<long, ReadStatement> statements) => State is null ? null : State with
    {
        LastStatement = Numbers.Where(statements.ContainsKey).Select(number => statements[number].Statement).SingleOrDefault(),
    };
}
