using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SpaceDiplomacy.Archive.Agencies;
using SpaceDiplomacy.Archive.Dates;
using SpaceDiplomacy.Archive.Officials;
using SpaceDiplomacy.Archive.Records;
using SpaceDiplomacy.Archive.Sources;

namespace SpaceDiplomacy.Archive.Events;

/// <summary>A dated happening that statements and sanctions answer.</summary>
public sealed class Event : Record
{
    public required string Title { get; init; }

    public required EdtfDate Date { get; init; }

    /// <summary>What happened, in Markdown.</summary>
    public required string Description { get; init; }

    public List<Official> Officials { get; init; } = [];

    public List<Agency> Agencies { get; init; } = [];

    public List<Source> Sources { get; init; } = [];
}

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.IsRecord();
        builder.RequiredDate(e => e.Date);
        builder.Lists(e => e.Officials, "EventOfficials");
        builder.Lists(e => e.Agencies, "EventAgencies");
        builder.Cites(e => e.Sources);
    }
}
