using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record OfficialDocument : RecordDocument
{
    public required string Name { get; init; }

    public required string? SortName { get; init; }

    public required string? NativeName { get; init; }

    public required string? NativeLanguage { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Citizenship { get; init; }

    public required EdtfDate? Born { get; init; }

    public required string? Wikidata { get; init; }

    public required Portrait? Portrait { get; init; }

    public required IReadOnlyList<AppointmentDocument> Appointments { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Biography { get; init; }

    internal static OfficialDocument Fields(DocumentFields f, OfficialDocument? d) => new()
    {
        Name = f.Text("name", d?.Name),
        SortName = f.OptionalText("sort-name", d?.SortName),
        NativeName = f.OptionalText("native-name", d?.NativeName),
        NativeLanguage = f.OptionalLanguage("native-language", d?.NativeLanguage),
        Aliases = f.Texts("aliases", d?.Aliases),
        Citizenship = f.Country("citizenship", d?.Citizenship),
        Born = f.OptionalDate("born", DateLimits.Birth, d?.Born),
        Wikidata = f.OptionalWikidata("wikidata", d?.Wikidata),
        Portrait = f.OptionalMap("portrait", d?.Portrait, PortraitFields),
        Appointments = f.Maps("appointments", d?.Appointments, AppointmentDocument.Fields),
        Sources = f.Sources(d?.Sources),
        Biography = f.Body(d?.Biography, "a biography"),
    };

    private static Portrait PortraitFields(DocumentFields f, Portrait? d) => new(
        f.Reference("file", RecordKind.Portraits, d?.File), f.Text("credit", d?.Credit), f.Text("licence", d?.Licence));

    internal Official ToRow(List<Appointment> appointments, List<Source> sources) => new()
    {
        Name = Name,
        SortName = SortName,
        SortKey = NameKey.Of(SortName ?? Name),
        NativeName = NativeName,
        NativeLanguage = NativeLanguage,
        Aliases = [.. Aliases],
        Citizenship = Citizenship,
        Born = Born,
        Wikidata = Wikidata,
        Portrait = Portrait,
        Biography = Biography,
        Appointments = appointments,
        Sources = sources,
    };
}

/// <summary>An office held at one of the archive's agencies or at another organisation.</summary>
public sealed record AppointmentDocument(
    string Title, string? Agency, string? Organization, EdtfDate? From, EdtfDate? To, IReadOnlyList<string> Sources)
{
    internal static AppointmentDocument Fields(DocumentFields f, AppointmentDocument? d)
    {
        var appointment = new AppointmentDocument(
            f.Text("title", d?.Title),
            f.OptionalReference("agency", RecordKind.Agencies, d?.Agency),
            f.OptionalText("organization", d?.Organization),
            f.OptionalDate("from", DateLimits.Term, d?.From),
            f.OptionalDate("to", DateLimits.Term.End, d?.To),
            f.Sources(d?.Sources));
        f.InOrder("from", appointment.From, "to", appointment.To);
        if ((appointment.Agency is null) == (appointment.Organization is null))
        {
            f.Report("an appointment that does not say where", "either 'agency' or 'organization'");
        }

        return appointment;
    }

    internal Appointment ToRow(int position, Agency? agency, List<Source> sources) => new()
    {
        Position = position,
        Title = Title,
        Agency = agency,
        Organization = Organization,
        From = From,
        To = To,
        Sources = sources,
    };
}
