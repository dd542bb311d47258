using SpaceDiplomacy.Archive.Statements;

namespace SpaceDiplomacy.Archive.Searching.Indexing;

/// <summary>How the day of a statement lies to the day when the first sanction on the speaker was imposed.</summary>
internal enum FirstListing
{
    /// <summary>No sanction is recorded, or the dates leave it open.</summary>
    Unknown,
    Before,
    After,
}

/// <summary>
/// What statements are filtered and counted by, but for their dates and topics. A few thousand profiles are shared by a
/// million statements: each is looked at once, and what is counted are profiles.
/// </summary>
/// <param name="Official">The key of the speaker.</param>
/// <param name="Venue">Where it was said.</param>
/// <param name="Standing">Whether the words are held to be the speaker's.</param>
/// <param name="Kinds">One bit for each <see cref="WordingKind"/>.</param>
/// <param name="Listing">How the day lies to the first sanction on the speaker.</param>
/// <param name="Languages">The tags of the wordings, joined by commas.</param>
/// <param name="Agencies">Keys of agencies at which the speaker certainly or possibly held an office on the day.</param>
/// <param name="Authorities">Keys of authorities whose sanctions on the speaker certainly or possibly were in force.</param>
internal readonly record struct Profile(
    long Official, VenueKind Venue, Standing Standing, int Kinds, FirstListing Listing, string Languages, string Agencies,
    string Authorities);
