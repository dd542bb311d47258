using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace SpaceDiplomacy.Web.Hosting;

/// <summary>400: a parameter has a value that the address does not know. For machines, by RFC 9457.</summary>
/// <param name="problems">What was not understood, in sentences that say what is accepted.</param>
internal sealed class NotUnderstood(IReadOnlyList<string> problems) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => TypedResults.Problem(
        detail: string.Join(' ', problems),
        statusCode: StatusCodes.Status400BadRequest,
        title: "A parameter was not understood").ExecuteAsync(httpContext);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDetails), ["application/problem+json"]));
}
