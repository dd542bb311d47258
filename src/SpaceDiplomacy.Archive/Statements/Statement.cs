using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;
using SpaceDiplomacy.Archive.Topics;

namespace SpaceDiplomacy.Archive.Statements;

/// <summary>Where something was said.</summary>
public enum VenueKind
{
    Interview,
    PressConference,
    SocialMedia,
    Speech,
    PressRelease,
    Meeting,
    Letter,
    Testimony,
    Article,
    Television,
    Radio,
    Other,
}

/// <summary>Whether the words are held to be the official's.</summary>
public enum Standing
{
    Attributed,
    Disputed,
    Misattributed,
}

/// <summary>One utterance: who, when, where, about what, answering what. It has one or more wordings.</summary>
public sealed class Statement : Record
{
    /// <summary>
    /// The place in time among all statements, unique: the first possible day, then a number within the day
    /// (see <see cref="ChronologicalNumber"/>). Search keys its index by it, so that order by date costs nothing.
    /// </summary>
    public required long Number { get; init; }

    public long OfficialId { get; private set; }

    public required Official Official { get; init; }

    public required EdtfDate Date { get; init; }

    /// <summary>BCP 47 tag of the language spoken or written in; null where it is not recorded.</summary>
    public string? SaidIn { get; init; }

    public required Venue Venue { get; init; }

    public required RecordedStanding Standing { get; init; }

    /// <summary>What the standing rests on.</summary>
    public List<Source> StandingSources { get; init; } = [];

    public List<Topic> Topics { get; init; } = [];

    public List<Agency> MentionedAgencies { get; init; } = [];

    public List<Official> MentionedOfficials { get; init; } = [];

    public List<StatementLink> Links { get; init; } = [];

    public List<Wording> Wordings { get; init; } = [];

    /// <summary>What happened around the statement, in Markdown, in the archive's own words.</summary>
    public required string Context { get; init; }
}

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.IsRecord();
        builder.HasIndex(s => new { s.OfficialId, s.Number });
        // The few dates that can mean other days than those that are written; who asks for them repeats the condition.
        builder.HasIndex(s => s.Number, "IX_Statements_Qualified").HasFilter("Date_Text GLOB '*[~?%]*'");
        builder.HasIndex(s => s.Number).IsUnique();
        builder.RequiredDate(s => s.Date);
        var venue = builder.ComplexProperty(s => s.Venue);
        builder.IsTerm(venue.Property(v => v.Kind).HasColumnName("VenueKind"));
        venue.Property(v => v.Name).HasColumnName("VenueName");
        var standing = builder.ComplexProperty(s => s.Standing);
        builder.IsTerm(standing.Property(s => s.Value).HasColumnName("Standing"));
        standing.Property(s => s.Note).HasColumnName("StandingNote");
        builder.HasOne(s => s.Official).WithMany().HasForeignKey(s => s.OfficialId).OnDelete(DeleteBehavior.NoAction);
        builder.Lists(s => s.Topics, "StatementTopics");
        builder.Lists(s => s.MentionedAgencies, "StatementMentionedAgencies");
        builder.Lists(s => s.MentionedOfficials, "StatementMentionedOfficials");
        builder.HasMany(s => s.Links).WithOne(l => l.Statement).HasForeignKey(l => l.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Wordings).WithOne(w => w.Statement).HasForeignKey(w => w.StatementId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.Cites(s => s.StandingSources, "StatementStandingSources");
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_Statement_StandingNote", "Standing = 'attributed' OR StandingNote IS NOT NULL"));
    }
}
