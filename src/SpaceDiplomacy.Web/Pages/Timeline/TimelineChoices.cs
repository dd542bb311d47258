using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Searching.Engine;
using SpaceDiplomacy.Archive.Timelines;
using SpaceDiplomacy.Web.Pages.Shared;

namespace SpaceDiplomacy.Web.Pages.Timeline;

/// <summary>Whose time a reader can choose: of officials those with most statements, and what is chosen already.</summary>
public sealed record TimelineChoices(
    IReadOnlyList<RecordName> Officials, IReadOnlyList<RecordName> Agencies, IReadOnlyList<RecordName> Topics)
{
    public static async Task<TimelineChoices> ReadAsync(
        StatementSearch search, TimelineCriteria chosen, CancellationToken cancellationToken)
    {
        var names = await search.NamesAsync(cancellationToken);
        var quoted = await search.Times.MostQuotedAsync(Choice.Most, cancellationToken);
        return new(
            Choice.InOrder(quoted.Union(names.Officials.Where(Choice.Among(chosen.Officials)))),
            Chosen(names.Agencies, chosen.Agencies),
            Chosen(names.Topics, chosen.Topics));
    }

    private static IReadOnlyList<RecordName> Chosen(IReadOnlyList<RecordName> names, IReadOnlyList<string> chosen) =>
        Choice.InOrder(Choice.InOrder(names).OrderByDescending(Choice.Among(chosen)).Take(Choice.Most));

    /// <summary>The names of what is chosen; null where everything is.</summary>
    public string? NameOf(TimelineCriteria criteria)
    {
        var subjects = Choice.NamesOf(Officials, criteria.Officials).Concat(Choice.NamesOf(Agencies, criteria.Agencies));
        var topics = string.Join(" or ", Choice.NamesOf(Topics, criteria.Topics));
        var name = string.Join(" and ", subjects) + (topics.Length == 0 ? "" : criteria.HasSubjects ? $", on {topics}" : topics);
        return name.Length == 0 ? null : name;
    }

    /// <summary>A sentence for each slug that the archive has no record under.</summary>
    public IEnumerable<string> Unknown(TimelineCriteria criteria) =>
    [
        .. Choice.Unknown("official", Officials, criteria.Officials),
        .. Choice.Unknown("agency", Agencies, criteria.Agencies),
        .. Choice.Unknown("topic", Topics, criteria.Topics),
    ];
}
