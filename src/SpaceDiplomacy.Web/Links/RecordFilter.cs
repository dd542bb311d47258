using Microsoft.AspNetCore.Mvc;
using SpaceDiplomacy.Archive.Profiles;

namespace SpaceDiplomacy.Web.Links;

/// <summary>What an address of a record with a timeline asks for besides the record.</summary>
public sealed record RecordFilter
{
    /// <summary>A day to say the state of.</summary>
    [FromQuery(Name = "on")]
    public GivenDate? On { get; init; }

    /// <summary>The number of the page, from 1.</summary>
    [FromQuery(Name = "p")]
    public PageNumber? Page { get; init; }

    /// <summary>What the filter means, and a sentence for everything in it that means nothing and is left out.</summary>
    public (ProfileQuestion Asked, IReadOnlyList<string> Problems) Read(DateOnly today)
    {
        var reader = new FilterReader();
        var asked = new ProfileQuestion((Page ?? PageNumber.First).Value, reader.Day(On, "on"), today);
        return (asked, reader.Problems);
    }
}
