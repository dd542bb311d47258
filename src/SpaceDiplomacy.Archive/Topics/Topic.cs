using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Topics;

/// <summary>A subject heading.</summary>
public sealed class Topic : Record
{
    public required string Name { get; init; }
}

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.IsRecord();
        builder.HasIndex(t => new { t.Name, t.Slug });
    }
}
