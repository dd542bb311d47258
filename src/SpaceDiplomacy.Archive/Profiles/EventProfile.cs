using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Statements;
using SpaceDiplomacy.Archive.Timelines;

namespace SpaceDiplomacy.Archive.Profiles;

/// <summary>An event, what answered it, and what was said and done around it.</summary>
public sealed record EventProfile
{
    // A year each way shows what led to an event and what came of it.
    private const int DaysEachWay = 366;

    public required EventDetail Event { get; init; }

    public required RecordVersion Version { get; init; }

    /// <summary>The statements that are linked to it, the oldest first.</summary>
    public required PagedList<LinkedStatement> AnsweredBy { get; init; }

    public required EventChain Chain { get; init; }

    /// <summary>
    /// What the timeline of the record shows: the time around the event, of the officials and agencies that it names, or of
    /// those who answered it, or else of all.
    /// </summary>
    public required TimelineCriteria Axis { get; init; }

    /// <summary>The state on the day asked for, or else on that of the event.</summary>
    public required StateOnDay? OnDay { get; init; }

    /// <summary>Reads it; null where there is none under the slug.</summary>
    public static async Task<EventProfile?> ReadAsync(
        ArchiveDbContext db, StatementSearch search, string slug, ProfileQuestion asked, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var connection = scope.Connection;
        if (connection.FindEvent(slug) is not { } found)
        {
            return null;
        }

        var happening = found.Record;
        var named = new SpokenBy(
            [.. happening.Officials.Select(official => official.Slug)], [.. happening.Agencies.Select(agency => agency.Slug)], []);
        var officials = happening.NamesNobody ? Answering(connection, found.Id) : named.Officials;
        var (_, said) = await search.Times.BetweenAsync(
            named, EventChain.FirstDay(happening.Date), EventChain.LastDay(happening.Date), int.MaxValue, cancellationToken);
        var axis = Around(happening.Date) with
        {
            Officials = officials,
            Agencies = named.Agencies,
            On = asked.On ?? happening.Date,
        };
        return new()
        {
            Event = happening,
            Version = found.Version,
            AnsweredBy = connection.Linked(scope.Columns.Names, LinkedReader.ToEvent, found.Id, asked.Page),
            Chain = await db.ReadChainAsync(happening, said!, cancellationToken),
            Axis = axis,
            OnDay = await search.FindStateAsync(axis, asked.Today, cancellationToken),
        };
    }

    /// <summary>Who answered an event; nobody where they are too many for a timeline of theirs.</summary>
    private static List<string> Answering(RawConnection connection, long happening)
    {
        using var rows = connection.Prepare("""
            SELECT DISTINCT o.Slug FROM StatementLinks l JOIN Statements s ON s.Id = l.StatementId JOIN Officials o ON o.Id = s.OfficialId
            WHERE l.EventId = ?1 ORDER BY o.Slug LIMIT ?2
            """);
        var slugs = rows.Bind(1, happening).Bind(2, PagedLists.Most + 1).List(row => row.Text(0));
        return slugs.Count > PagedLists.Most ? [] : slugs;
    }

    private static TimelineCriteria Around(EdtfDate date)
    {
        var span = new DaySpan(date.Earliest!.Value.Shifted(-DaysEachWay), date.Latest!.Value.Shifted(DaysEachWay));
        return new() { From = EdtfDate.Parse(span.FromText), To = EdtfDate.Parse(span.ToText) };
    }
}
