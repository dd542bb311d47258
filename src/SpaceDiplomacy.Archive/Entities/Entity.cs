using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Entities;

/// <summary>A company, institute, industry or person outside the archive's officials that a sanction is aimed at.</summary>
public sealed class Entity : Record
{
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or <c>EU</c>; null where it belongs to no one country.</summary>
    public string? Country { get; init; }

    /// <summary>What it is, in Markdown.</summary>
    public required string Summary { get; init; }
}

internal sealed class EntityConfiguration : IEntityTypeConfiguration<Entity>
{
    public void Configure(EntityTypeBuilder<Entity> builder)
    {
        builder.IsRecord();
        builder.HasIndex(e => new { e.Name, e.Slug });
    }
}
