using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record AgencyDocument : RecordDocument
{
    public required string Name { get; init; }

    public required string? NativeName { get; init; }

    public required string? Abbreviation { get; init; }

    public required string Country { get; init; }

    public required EdtfDate? Founded { get; init; }

    public required EdtfDate? Dissolved { get; init; }

    public required string? Website { get; init; }

    public required string? Wikidata { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Summary { get; init; }

    internal static AgencyDocument Fields(DocumentFields f, AgencyDocument? d)
    {
        var agency = new AgencyDocument
        {
            Name = f.Text("name", d?.Name),
            NativeName = f.OptionalText("native-name", d?.NativeName),
            Abbreviation = f.OptionalText("abbreviation", d?.Abbreviation),
            Country = f.Country("country", d?.Country),
            Founded = f.OptionalDate("founded", DateLimits.Agency, d?.Founded),
            Dissolved = f.OptionalDate("dissolved", DateLimits.Agency.End, d?.Dissolved),
            Website = f.OptionalUrl("website", d?.Website),
            Wikidata = f.OptionalWikidata("wikidata", d?.Wikidata),
            Sources = f.Sources(d?.Sources),
            Summary = f.Body(d?.Summary, "a summary"),
        };
        f.InOrder("founded", agency.Founded, "dissolved", agency.Dissolved);
        return agency;
    }

    internal Agency ToRow(List<Source> sources) => new()
    {
        Name = Name,
        NativeName = NativeName,
        Abbreviation = Abbreviation,
        Country = Country,
        Founded = Founded,
        Dissolved = Dissolved,
        Website = Website,
        Wikidata = Wikidata,
        Summary = Summary,
        Sources = sources,
    };
}
