using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Entities;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>What a sanction does.</summary>
public enum Measure
{
    AssetFreeze,
    TransactionBan,
    TravelBan,
    ServiceBan,
    SecuritiesBan,
    Listing,
    EntityList,
    ExportControl,
    ExportBan,
    ImportBan,
    ProcurementBan,
    FundingBan,
    ContactBan,
    CooperationSuspension,
}

/// <summary>What the dates of a sanction say of it on the day on which a reader looks.</summary>
public enum SanctionStatus
{
    /// <summary>Certainly in force; an end is recorded and lies ahead.</summary>
    InForce,

    /// <summary>It was imposed, and no end is recorded.</summary>
    NoEndRecorded,

    Ended,

    /// <summary>An end is recorded, though no day by which it had come.</summary>
    EndedDayUnknown,

    /// <summary>It is not in force yet.</summary>
    ToCome,

    /// <summary>Its dates are too coarse to say.</summary>
    Open,
}

/// <summary>One measure by one authority against one target: an official, an agency or another entity.</summary>
public sealed class Sanction : Record
{
    public long? TargetOfficialId { get; private set; }

    public Official? TargetOfficial { get; init; }

    public long? TargetAgencyId { get; private set; }

    public Agency? TargetAgency { get; init; }

    public long? TargetEntityId { get; private set; }

    public Entity? TargetEntity { get; init; }

    public long AuthorityId { get; private set; }

    public required Authority Authority { get; init; }

    public required string Programme { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>When the measure took effect on the target, not when a list was published.</summary>
    public required EdtfDate Imposed { get; init; }

    /// <summary>When it ended; null where no end is recorded.</summary>
    public EdtfDate? Lifted { get; init; }

    public List<SanctionMeasure> Measures { get; init; } = [];

    /// <summary>Why and how it was imposed, in Markdown.</summary>
    public required string Reason { get; init; }

    public List<Source> Sources { get; init; } = [];
}

public sealed class SanctionMeasure
{
    public long SanctionId { get; private set; }

    public required Measure Measure { get; init; }

    /// <summary>The place in the sanction's list, from 0.</summary>
    public required int Position { get; init; }
}

internal sealed class SanctionConfiguration : IEntityTypeConfiguration<Sanction>
{
    public void Configure(EntityTypeBuilder<Sanction> builder)
    {
        builder.IsRecord();
        builder.RequiredDate(s => s.Imposed);
        builder.OptionalDate(s => s.Lifted);
        builder.HasOne(s => s.TargetOfficial).WithMany().OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(s => s.TargetAgency).WithMany().OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(s => s.TargetEntity).WithMany().OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(s => s.Authority).WithMany().OnDelete(DeleteBehavior.NoAction);
        builder.HasMany(s => s.Measures).WithOne().HasForeignKey(m => m.SanctionId).OnDelete(DeleteBehavior.Cascade);
        builder.Cites(s => s.Sources);
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_Sanction_Target",
            "(TargetOfficialId IS NOT NULL) + (TargetAgencyId IS NOT NULL) + (TargetEntityId IS NOT NULL) = 1"));
    }
}

internal sealed class SanctionMeasureConfiguration : IEntityTypeConfiguration<SanctionMeasure>
{
    public void Configure(EntityTypeBuilder<SanctionMeasure> builder)
    {
        builder.ToTable("SanctionMeasures");
        builder.HasKey(m => new { m.SanctionId, m.Measure });
        builder.IsTerm(m => m.Measure);
    }
}
