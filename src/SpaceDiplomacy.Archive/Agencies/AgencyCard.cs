using Microsoft.EntityFrameworkCore;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Persistence;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Agencies;

/// <summary>An agency as the index shows one.</summary>
public sealed record AgencyCard
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required string? Abbreviation { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or <c>EU</c>.</summary>
    public required string Country { get; init; }

    /// <summary>How many officials of the archive hold or held an office there.</summary>
    public required int OfficialCount { get; init; }
}

/// <summary>An agency whole.</summary>
public sealed record AgencyDetail
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required string? Abbreviation { get; init; }

    public required string Country { get; init; }

    public required EdtfDate? Founded { get; init; }

    public required EdtfDate? Dissolved { get; init; }

    public required string? Website { get; init; }

    public required string? Wikidata { get; init; }

    /// <summary>What the agency is, in Markdown.</summary>
    public required string Summary { get; init; }

    public required IReadOnlyList<SourceSummary> Sources { get; init; }
}

/// <summary>Who held which office at an agency.</summary>
public sealed record AgencyOffice
{
    public required RecordName Official { get; init; }

    public required string Title { get; init; }

    public required EdtfDate? From { get; init; }

    public required EdtfDate? To { get; init; }

    public DatePeriod Period => new(From, To);
}

public static class AgencyQueries
{
    public static IQueryable<AgencyCard> ToCards(this IQueryable<Agency> agencies, ArchiveDbContext db) =>
        agencies.OrderBy(a => a.Name).ThenBy(a => a.Slug).Select(a => new AgencyCard
        {
            Slug = a.Slug,
            Name = a.Name,
            NativeName = a.NativeName,
            Abbreviation = a.Abbreviation,
            Country = a.Country,
            OfficialCount = db.Appointments.Where(p => p.AgencyId == a.Id).Select(p => p.OfficialId).Distinct().Count(),
        });

    /// <summary>One agency whole; null where there is none under the slug.</summary>
    public static async Task<AgencyDetail?> FindAgencyAsync(
        this ArchiveDbContext db, string slug, CancellationToken cancellationToken) =>
        await db.Agencies.Where(a => a.Slug == slug).Select(a => new AgencyDetail
        {
            Slug = a.Slug,
            Name = a.Name,
            NativeName = a.NativeName,
            Abbreviation = a.Abbreviation,
            Country = a.Country,
            Founded = a.Founded,
            Dissolved = a.Dissolved,
            Website = a.Website,
            Wikidata = a.Wikidata,
            Summary = a.Summary,
            Sources = a.Sources.AsQueryable()
                .OrderBy(source => source.Published!.Earliest).ThenBy(source => source.Slug)
                .Select(SourceSummary.Projection).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The offices held at an agency, the first taken first.</summary>
    public static async Task<IReadOnlyList<AgencyOffice>> OfficesAtAsync(
        this ArchiveDbContext db, string agency, CancellationToken cancellationToken) =>
        await db.Appointments.Where(a => a.Agency!.Slug == agency)
            .OrderBy(a => a.From!.Earliest).ThenBy(a => a.To!.Latest).ThenBy(a => a.Official.Slug)
            .Select(a => new AgencyOffice
            {
                Official = new RecordName(a.Official.Slug, a.Official.Name),
                Title = a.Title,
                From = a.From,
                To = a.To,
            }).ToListAsync(cancellationToken);
}
