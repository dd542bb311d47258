using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Documents;

public sealed record SanctionDocument : RecordDocument
{
    public required TargetDocument Target { get; init; }

    public required string Authority { get; init; }

    public required string Programme { get; init; }

    public required string LegalBasis { get; init; }

    public required EdtfDate Imposed { get; init; }

    public required EdtfDate? Lifted { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required string Reason { get; init; }

    internal static SanctionDocument Fields(DocumentFields f, SanctionDocument? d)
    {
        var sanction = new SanctionDocument
        {
            Target = f.Map("target", "a target: an official, an agency or an entity", d?.Target, TargetDocument.Fields),
            Authority = f.Reference("authority", RecordKind.Authorities, d?.Authority),
            Programme = f.Text("programme", d?.Programme),
            LegalBasis = f.Text("legal-basis", d?.LegalBasis),
            Imposed = f.Date("imposed", DateLimits.Term, d?.Imposed),
            Lifted = f.OptionalDate("lifted", DateLimits.Term.End, d?.Lifted),
            Measures = f.Terms("measures", d?.Measures),
            Sources = f.Sources(d?.Sources),
            Reason = f.Body(d?.Reason, "the reason"),
        };
        f.InOrder("imposed", sanction.Imposed, "lifted", sanction.Lifted);
        return sanction;
    }

    internal Sanction ToRow(
        Official? official, Agency? agency, Entity? entity, Authority authority, List<Source> sources) => new()
        {
            TargetOfficial = official,
            TargetAgency = agency,
            TargetEntity = entity,
            Authority = authority,
            Programme = Programme,
            LegalBasis = LegalBasis,
            Imposed = Imposed,
            Lifted = Lifted,
            Measures = [.. Measures.Select((measure, position) => new SanctionMeasure { Measure = measure, Position = position })],
            Reason = Reason,
            Sources = sources,
        };
}

/// <summary>What a sanction is aimed at: one of the three.</summary>
public sealed record TargetDocument(string? Official, string? Agency, string? Entity)
{
    internal static TargetDocument Fields(DocumentFields f, TargetDocument? d)
    {
        var target = new TargetDocument(
            f.OptionalReference("official", RecordKind.Officials, d?.Official),
            f.OptionalReference("agency", RecordKind.Agencies, d?.Agency),
            f.OptionalReference("entity", RecordKind.Entities, d?.Entity));
        f.OneOf("target", "official, agency or entity", target.Official, target.Agency, target.Entity);
        return target;
    }
}
