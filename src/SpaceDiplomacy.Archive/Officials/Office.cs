using System.Linq.Expressions;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Officials;

/// <summary>An office that an official holds or held, as pages and JSON show it.</summary>
public sealed record Office
{
    /// <summary>The projection of an appointment, for use inside queries.</summary>
    internal static readonly Expression<Func<Appointment, Office>> Projection = a => new Office
    {
        Title = a.Title,
        Agency = a.Agency == null ? null : new RecordName(a.Agency.Slug, a.Agency.Name),
        AgencyAbbreviation = a.Agency == null ? null : a.Agency.Abbreviation,
        Organization = a.Organization,
        From = a.From,
        To = a.To,
    };

    public required string Title { get; init; }

    /// <summary>The agency, where the office is at one of the archive's agencies.</summary>
    public required RecordName? Agency { get; init; }

    public required string? AgencyAbbreviation { get; init; }

    /// <summary>The organisation, where it is another.</summary>
    public required string? Organization { get; init; }

    public required EdtfDate? From { get; init; }

    public required EdtfDate? To { get; init; }

    public DatePeriod Period => new(From, To);

    /// <summary>The title, and the agency where the title does not say it: "Administrator, NASA".</summary>
    public string ShortTitle =>
        (AgencyAbbreviation ?? Agency?.Name) is { } agency && !Title.Contains(agency, StringComparison.Ordinal)
            ? $"{Title}, {agency}"
            : Title;
}

public static class OfficesOverTime
{

    /// <summary>
    /// The offices held on the day of something that happened: certain ones before possible ones, those at agencies first,
    /// then the one taken last. None does not mean that no office was held, only that none is recorded.
    /// </summary>
    internal static IReadOnlyList<OnDay<Office>> HeldOn(this IEnumerable<Office> offices, EdtfDate day) =>
        [.. from held in offices.On(day, today: null, office => office.Period)
            orderby held.Certain descending, held.What.Agency is null, held.What.From descending
            select held];

    /// <summary><c>Administrator, NASA</c> or <c>Administrator, NASA (possibly)</c>.</summary>
    public static string ShortTitle(this OnDay<Office> held) => held.What.ShortTitle + (held.Certain ? "" : " (possibly)");

    /// <summary><c>Administrator, NASA and Senator (possibly)</c>; says so where no office is recorded.</summary>
    public static string InWords(this IReadOnlyList<OnDay<Office>> offices) => offices.Count == 0
        ? "office that day not recorded"
        : string.Join(" and ", offices.Select(held => held.ShortTitle()));
}
