using System.Globalization;

namespace SpaceDiplomacy.Web.Pages.Shared;

/// <summary>When something came into the archive, in words. The archive's times are UTC.</summary>
public static class Moments
{
    /// <summary>"29 November 2026".</summary>
    public static string ToReaders(this DateTime utc) => utc.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"18:30 UTC".</summary>
    public static string TimeToReaders(this DateTime utc) => utc.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
