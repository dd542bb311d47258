namespace SpaceDiplomacy.Web.Hosting;

/// <summary>Marks endpoints whose answers are made anew every time, and have no validator but their own.</summary>
internal sealed class NotKept;
