using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Officials;

/// <summary>One office held by an official, at an agency of the archive or at another organisation.</summary>
public sealed class Appointment
{
    public long Id { get; private set; }

    public long OfficialId { get; private set; }

    public Official Official { get; private set; } = null!;

    /// <summary>The place in the official's list, from 0.</summary>
    public required int Position { get; init; }

    public required string Title { get; init; }

    public long? AgencyId { get; private set; }

    public Agency? Agency { get; init; }

    /// <summary>The organisation where it is not one of the archive's agencies.</summary>
    public string? Organization { get; init; }

    /// <summary>When the office was taken; null where that is not recorded.</summary>
    public EdtfDate? From { get; init; }

    /// <summary>When it was left; null where no end is recorded.</summary>
    public EdtfDate? To { get; init; }

    public List<Source> Sources { get; init; } = [];
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.OptionalDate(a => a.From);
        builder.OptionalDate(a => a.To);
        builder.HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(a => new { a.OfficialId, a.Position }).IsUnique();
        builder.HasIndex(a => new { a.AgencyId, a.OfficialId });
        builder.Cites(a => a.Sources);
        builder.ToTable("Appointments", table => table.HasCheckConstraint(
            "CK_Appointment_Where", "(AgencyId IS NULL) <> (Organization IS NULL)"));
    }
}
