using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;

namespace SpaceDiplomacy.Web.Pages.Sanctions;

/// <summary>What a reader can choose from: the targets and authorities of sanctions, and what is chosen already.</summary>
public sealed record SanctionChoices(
    IReadOnlyList<RecordName> Officials, IReadOnlyList<RecordName> Agencies, IReadOnlyList<RecordName> Authorities)
{
    /// <summary>All measures, by their terms.</summary>
    public static readonly IReadOnlyList<RecordName> Measures =
        [.. Enum.GetValues<Measure>().Select(measure => new RecordName(measure.Term(), measure.Words()))];

    public static async Task<SanctionChoices> ReadAsync(
        ArchiveDbContext db, SanctionCriteria chosen, CancellationToken cancellationToken)
    {
        var (officials, agencies) = (chosen.Officials, chosen.Agencies);
        return new(
            await db.Officials
                .Where(o => officials.Contains(o.Slug) || db.Sanctions.Any(s => s.TargetOfficialId == o.Id))
                .OrderBy(o => o.Name).Select(o => new RecordName(o.Slug, o.Name)).ToListAsync(cancellationToken),
            await db.Agencies
                .Where(a => agencies.Contains(a.Slug) || db.Sanctions.Any(s => s.TargetAgencyId == a.Id))
                .OrderBy(a => a.Name).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken),
            await db.Authorities
                .OrderBy(a => a.Name).Select(a => new RecordName(a.Slug, a.Name)).ToListAsync(cancellationToken));
    }

    /// <summary>The name of a record that is among the choices; null where the archive has no such record.</summary>
    public static string? NameOf(IReadOnlyList<RecordName> choices, string slug) =>
        choices.FirstOrDefault(choice => choice.Slug == slug)?.Name;
}

/// <summary>A field of the filter in which one can be chosen; others that the address names are kept.</summary>
/// <param name="Key">The name in the address.</param>
/// <param name="Name">The name for readers.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Chosen">What is chosen.</param>
public sealed record Choice(string Key, string Name, IReadOnlyList<RecordName> Options, IReadOnlyList<string> Chosen);
