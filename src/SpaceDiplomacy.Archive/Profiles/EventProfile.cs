using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Revisions;
using SpaceDiplomacy.Archive.Searching;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Searching.Results;
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
        StatementSearch search, string slug, ProfileQuestion asked, CancellationToken cancellationToken)
    {
        using var scope = await search.OpenAsync(cancellationToken);
        var (connection, names) = (scope.Connection, scope.Columns.Names);
        if (connection.FindEvent(names, slug) is not { } found)
        {
            return null;
        }

        var happening = found.Event;
        var named = new SpokenBy(Slugs(happening.Officials), Slugs(happening.Agencies), []);
        var axis = Around(happening.Date) with
        {
            Officials = happening.NamesNobody ? Slugs(found.Answering) : named.Officials,
            Agencies = named.Agencies,
            On = asked.On ?? happening.Date,
        };
        var (_, said) = await search.Times.BetweenAsync(
            named, EventChain.FirstDay(happening.Date), EventChain.LastDay(happening.Date), int.MaxValue, cancellationToken);
        var chain = connection.ReadChain(found, said!);
        var answers = connection.Links(LinkedReader.ToEvent, found.Id, asked.Page);
        var state = await search.FindHeldAsync(axis, asked.Today, cancellationToken);
        var statements = connection.ByNumber(
            names, [.. answers.Items.Select(link => link.Number).Concat(chain.Numbers).Concat(state.Numbers).Distinct()]);
        return new()
        {
            Event = happening,
            Version = found.Version,
            AnsweredBy = answers.With(statements),
            Chain = chain.With(statements),
            Axis = axis,
            OnDay = state.With(statements),
        };
    }

    private static List<string> Slugs(IEnumerable<RecordName> records) => [.. records.Select(record => record.Slug)];

    private static TimelineCriteria Around(EdtfDate date)
    {
        var span = new DaySpan(date.Earliest!.Value.Shifted(-DaysEachWay), date.Latest!.Value.Shifted(DaysEachWay));
        return new() { From = EdtfDate.Parse(span.FromText), To = EdtfDate.Parse(span.ToText) };
    }
}
