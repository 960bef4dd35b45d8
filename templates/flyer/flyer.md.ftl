<#import "plain.md.ftl" as plain>
<@plain.head variables.kicker!closing.responsible/>
<@plain.addressee/>
<#if variables.lede??>
${variables.lede}

</#if>
<@plain.parts/>
<#if variables["action-title"]??>

## ${variables["action-title"]}

</#if>
<#if variables.action??>
${variables.action}

</#if>
<#if variables.more?? || closing.url??>

${say("labelled", {"label": words.more, "text": variables.more!closing.url})}

</#if>
<@plain.notesAndSources/>
<@plain.foot/>
