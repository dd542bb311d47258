using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Events;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sanctions;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>What a statement does to the thing that it is linked to.</summary>
public enum LinkType
{
    RespondsTo,
    Threatens,
    Announces,
    Condemns,
    CitedAsGroundFor,
    Quotes,
}

/// <summary>A typed, directed relation from a statement to a sanction, an event or another statement.</summary>
public sealed class StatementLink
{
    public long Id { get; private set; }

    public long StatementId { get; private set; }

    public Statement Statement { get; private set; } = null!;

    /// <summary>The place in the statement's list, from 0.</summary>
    public required int Position { get; init; }

    public required LinkType Type { get; init; }

    public long? EventId { get; private set; }

    public Event? Event { get; init; }

    public long? SanctionId { get; private set; }

    public Sanction? Sanction { get; init; }

    public long? TargetStatementId { get; private set; }

    public Statement? TargetStatement { get; init; }

    public List<Source> Sources { get; init; } = [];
}

internal sealed class StatementLinkConfiguration : IEntityTypeConfiguration<StatementLink>
{
    public void Configure(EntityTypeBuilder<StatementLink> builder)
    {
        builder.ToTable("StatementLinks", table => table.HasCheckConstraint(
            "CK_StatementLink_Target",
            "(EventId IS NOT NULL) + (SanctionId IS NOT NULL) + (TargetStatementId IS NOT NULL) = 1"));
        builder.HasIndex(l => new { l.StatementId, l.Position }).IsUnique();
        builder.IsTerm(l => l.Type);
        builder.HasOne(l => l.Event).WithMany().OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(l => l.Sanction).WithMany().OnDelete(DeleteBehavior.NoAction);
        builder.HasOne(l => l.TargetStatement).WithMany().OnDelete(DeleteBehavior.NoAction);
        builder.Cites(l => l.Sources);
    }
}
