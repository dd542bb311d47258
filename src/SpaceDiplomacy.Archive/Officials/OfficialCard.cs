using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Officials;

/// <summary>An official as the index shows one.</summary>
public sealed record OfficialCard
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Citizenship { get; init; }

    public required IReadOnlyList<Office> Offices { get; init; }

    public required int StatementCount { get; init; }
}

/// <summary>An official whole: what the profile shows.</summary>
public sealed record OfficialDetail
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Citizenship { get; init; }

    public required EdtfDate? Born { get; init; }

    public required string? Wikidata { get; init; }

    public required Portrait? Portrait { get; init; }

    /// <summary>Who the person is, in Markdown.</summary>
    public required string Biography { get; init; }

    public required IReadOnlyList<SourcedOffice> Offices { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }
}

/// <summary>An office with the sources for it.</summary>
public sealed record SourcedOffice(Office Office, IReadOnlyList<SourceSummary> Sources);

public static class OfficialQueries
{
    public static IQueryable<OfficialCard> ToCards(this IQueryable<Official> officials, ArchiveDbContext db) =>
        officials.OrderBy(o => o.Name).ThenBy(o => o.Slug).Select(o => new OfficialCard
        {
            Slug = o.Slug,
            Name = o.Name,
            NativeName = o.NativeName,
            Citizenship = o.Citizenship,
            Offices = o.Appointments.AsQueryable()
                .OrderBy(a => a.Position).Select(Office.Projection).ToList(),
            StatementCount = db.Statements.Count(s => s.OfficialId == o.Id),
        });

    /// <summary>One official whole; null where there is none under the slug.</summary>
    public static async Task<OfficialDetail?> FindOfficialAsync(
        this ArchiveDbContext db, string slug, CancellationToken cancellationToken) =>
        await db.Officials.Where(o => o.Slug == slug).Select(o => new OfficialDetail
        {
            Slug = o.Slug,
            Name = o.Name,
            NativeName = o.NativeName,
            Aliases = o.Aliases,
            Citizenship = o.Citizenship,
            Born = o.Born,
            Wikidata = o.Wikidata,
            Portrait = o.Portrait,
            Biography = o.Biography,
            Offices = o.Appointments.OrderBy(a => a.Position).Select(a => new SourcedOffice(
                new Office
                {
                    Title = a.Title,
                    Agency = a.Agency == null ? null : new RecordName(a.Agency.Slug, a.Agency.Name),
                    AgencyAbbreviation = a.Agency!.Abbreviation,
                    Organization = a.Organization,
                    From = a.From,
                    To = a.To,
                },
                a.Sources.AsQueryable()
                .OrderBy(source => source.Published!.Earliest).ThenBy(source => source.Slug)
                .Select(SourceSummary.Projection).ToList())).ToList(),
            Sources = o.Sources.AsQueryable()
                .OrderBy(source => source.Published!.Earliest).ThenBy(source => source.Slug)
                .Select(SourceSummary.Projection).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
}
