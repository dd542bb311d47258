using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SpaceDiplomacy.Archive.Glossary;

/// <summary>Terms that mean the same, in any language and script.</summary>
public sealed class GlossaryGroup
{
    public long Id { get; private set; }

    /// <summary>The place in the glossary, from 0.</summary>
    public required int Position { get; init; }

    public required List<string> Terms { get; init; }
}

internal sealed class GlossaryGroupConfiguration : IEntityTypeConfiguration<GlossaryGroup>
{
    public void Configure(EntityTypeBuilder<GlossaryGroup> builder)
    {
        builder.ToTable("Glossary");
        builder.HasIndex(g => g.Position).IsUnique();
    }
}
