using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
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
        ArchiveDbContext db, StatementTimes times, TimelineCriteria chosen, CancellationToken cancellationToken)
    {
        var quoted = await times.MostQuotedAsync(Choice.Most, cancellationToken);
        var (officials, agencies, topics) = (chosen.Officials, chosen.Agencies, chosen.Topics);
        var named = await db.Officials.Where(o => officials.Contains(o.Slug))
            .Select(o => new RecordName(o.Slug, o.Name)).ToListAsync(cancellationToken);
        return new(
            [.. quoted.Union(named).OrderBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Slug, StringComparer.Ordinal)],
            await db.Agencies.OrderByDescending(a => agencies.Contains(a.Slug)).ThenBy(a => a.Name).ThenBy(a => a.Slug)
                .Take(Choice.Most).OrderBy(a => a.Name).ThenBy(a => a.Slug)
                .Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken),
            await db.Topics.OrderByDescending(t => topics.Contains(t.Slug)).ThenBy(t => t.Name).ThenBy(t => t.Slug)
                .Take(Choice.Most).OrderBy(t => t.Name).ThenBy(t => t.Slug)
                .Select(t => new RecordName(t.Slug, t.Name)).ToListAsync(cancellationToken));
    }

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
