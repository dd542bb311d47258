namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Why the site serves an earlier edition than that of its seed, where it does.</summary>
public sealed class ServedEdition
{
    private (string Fingerprint, string Reason)? kept;

    /// <summary>Remembers that an edition is served in place of the seed's own.</summary>
    public void Keep(string fingerprint, string reason) => kept = (fingerprint, reason);

    /// <summary>
    /// Why an edition is not the seed's, for readers, such as <c>the seed has 3 problems</c>; null where it is, or where it
    /// was imported since.
    /// </summary>
    public string? DegradedBecause(string fingerprint) => kept?.Fingerprint == fingerprint ? kept?.Reason : null;
}
