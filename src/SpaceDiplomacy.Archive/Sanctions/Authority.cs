using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive.Sanctions;

/// <summary>Who imposes sanctions.</summary>
public sealed class Authority : Record
{
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or <c>EU</c> or <c>UN</c>.</summary>
    public required string Jurisdiction { get; init; }
}

internal sealed class AuthorityConfiguration : IEntityTypeConfiguration<Authority>
{
    public void Configure(EntityTypeBuilder<Authority> builder) => builder.IsRecord();
}
